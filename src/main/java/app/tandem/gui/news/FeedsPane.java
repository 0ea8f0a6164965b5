package app.tandem.gui.news;

import app.tandem.gui.fx.Messages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The tree of feeds. A new reading changes the rows in place, so that selection and scroll stay. JavaFX
/// thread.
public final class FeedsPane extends VBox {
    private static final double ROW = 2.2;

    private final FeedsModel model;
    private final TreeView<FeedItem> tree = new TreeView<>(new TreeItem<>());
    private final Map<String, TreeItem<FeedItem>> shown = new HashMap<>();
    private final Set<String> folded = new HashSet<>();
    private boolean following;

    /// Builds the tree.
    ///
    /// @param model what it shows
    /// @param messages the window's texts
    /// @param menu makes the menu of a row
    public FeedsPane(FeedsModel model, Messages messages, Function<FeedItem, Optional<ContextMenu>> menu) {
        this.model = model;
        Label heading = new Label(messages.text("news.feeds"));
        heading.setMnemonicParsing(true);
        heading.setLabelFor(tree);
        heading.getStyleClass().add("pane-heading");
        tree.setId("feeds");
        tree.setShowRoot(false);
        tree.setAccessibleText(messages.text("news.feeds.accessible"));
        tree.setCellFactory(_ -> new FeedCell(messages, menu));
        tree.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.ceil(heading.getFont().getSize() * ROW), heading.fontProperty()));
        tree.getStyleClass().add("feeds-tree");
        VBox.setVgrow(tree, Priority.ALWAYS);
        getStyleClass().add("news-pane");
        getChildren().addAll(heading, tree);
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!following && item != null && item.getValue() != null) {
                model.select(item.getValue());
            }
        });
        model.itemsProperty().subscribe(this::show);
        model.selectedProperty().subscribe(this::follow);
    }

    /// The tree itself.
    ///
    /// @return to put the focus on
    public TreeView<FeedItem> tree() {
        return tree;
    }

    /// The row that has the focus, which may have no list.
    ///
    /// @return empty for none
    public Optional<FeedItem> focused() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    /// The folders that are folded.
    ///
    /// @return their keys, with a space between two
    public String folded() {
        return String.join(" ", folded);
    }

    /// Folds folders; to be called before the tree is read.
    ///
    /// @param keys what [#folded()] gave
    public void fold(String keys) {
        folded.addAll(List.of(keys.split(" ")));
    }

    private void show(List<FeedItem> items) {
        following = true;
        update(tree.getRoot(), items);
        shown.keySet()
                .retainAll(
                        items.stream().flatMap(FeedItem::all).map(FeedItem::key).collect(Collectors.toSet()));
        following = false;
        follow();
    }

    /// Changes only what is different: in a tree of thousands, rows that are made anew hold up the window.
    private void update(TreeItem<FeedItem> parent, List<FeedItem> items) {
        List<TreeItem<FeedItem>> before = parent.getChildren();
        boolean same = before.size() == items.size();
        for (int i = 0; same && i < items.size(); i++) {
            same = before.get(i).getValue().key().equals(items.get(i).key());
        }
        if (!same) {
            parent.getChildren().setAll(items.stream().map(this::row).toList());
        }
        for (int i = 0; i < items.size(); i++) {
            TreeItem<FeedItem> row = parent.getChildren().get(i);
            FeedItem item = items.get(i);
            if (!item.equals(row.getValue())) {
                row.setValue(item);
            }
            if (!item.children().isEmpty() || !row.getChildren().isEmpty()) {
                update(row, item.children());
            }
        }
    }

    private TreeItem<FeedItem> row(FeedItem item) {
        @Nullable TreeItem<FeedItem> known = shown.get(item.key());
        if (known != null) {
            return known;
        }
        TreeItem<FeedItem> row = new TreeItem<>(item);
        shown.put(item.key(), row);
        row.setExpanded(!folded.contains(item.key()));
        row.expandedProperty().addListener((_, _, open) -> {
            if (open) {
                folded.remove(item.key());
            } else {
                folded.add(item.key());
            }
        });
        return row;
    }

    private void follow() {
        model.selectedProperty().get().map(item -> shown.get(item.key())).ifPresent(row -> {
            following = true;
            // a row within a folded folder is not unfolded for it
            int index = tree.getRow(row);
            if (index >= 0 && tree.getSelectionModel().getSelectedIndex() != index) {
                tree.getSelectionModel().select(index);
            }
            following = false;
        });
    }
}
