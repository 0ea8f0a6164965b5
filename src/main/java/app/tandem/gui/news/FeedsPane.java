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

/// The tree of feeds. A new reading changes the rows in place, so that selection and scroll stay. JavaFX
/// thread.
public final class FeedsPane extends VBox {
    private static final double ROW = 2.2;

    private final FeedsModel model;
    private final TreeView<FeedItem> tree = new TreeView<>(new TreeItem<>());
    private final Map<String, TreeItem<FeedItem>> shown = new HashMap<>();
    private final Set<String> folded = new HashSet<>();
    private String structure = "";
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
        String now = items.stream().map(FeedsPane::structure).collect(Collectors.joining());
        following = true;
        if (now.equals(structure)) {
            items.stream().flatMap(FeedItem::all).forEach(item -> {
                TreeItem<FeedItem> row = shown.get(item.key());
                if (row != null && !item.equals(row.getValue())) {
                    row.setValue(item);
                }
            });
        } else {
            structure = now;
            shown.clear();
            tree.getRoot().getChildren().setAll(items.stream().map(this::row).toList());
        }
        following = false;
        follow();
    }

    private static String structure(FeedItem item) {
        return item.key() + "("
                + item.children().stream().map(FeedsPane::structure).collect(Collectors.joining()) + ")";
    }

    private TreeItem<FeedItem> row(FeedItem item) {
        TreeItem<FeedItem> row = new TreeItem<>(item);
        shown.put(item.key(), row);
        row.setExpanded(!folded.contains(item.key()));
        row.getChildren().setAll(item.children().stream().map(this::row).toList());
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
