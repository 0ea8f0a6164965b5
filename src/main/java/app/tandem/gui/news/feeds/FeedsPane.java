package app.tandem.gui.news.feeds;

import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import app.tandem.gui.controls.MenuKey;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.images.RowImages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
    private final TreeView<FeedRow> tree = new TreeView<>(new TreeItem<>());
    private final Map<String, TreeItem<FeedRow>> shown = new HashMap<>();
    private final Set<String> folded = new HashSet<>();
    private boolean following;

    /// Builds the tree.
    ///
    /// @param model what it shows
    /// @param messages the window's texts
    /// @param menu makes the menu of a row
    /// @param move puts a feed or folder elsewhere
    /// @param images the pictures of feeds
    public FeedsPane(
            FeedsModel model,
            Messages messages,
            Function<FeedItem, Optional<ContextMenu>> menu,
            BiConsumer<FeedItem, Place> move,
            RowImages images) {
        this.model = model;
        Label heading = new Label(messages.text("news.feeds"));
        heading.setMnemonicParsing(true);
        heading.setLabelFor(tree);
        heading.getStyleClass().add("pane-heading");
        tree.setId("feeds");
        tree.setShowRoot(false);
        tree.setAccessibleText(messages.text("news.feeds.accessible"));
        FeedDrag drag = new FeedDrag(model, move);
        tree.setCellFactory(_ -> new FeedCell(messages, menu, drag, images));
        images.allowed().feedsProperty().addListener(_ -> tree.refresh());
        tree.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.ceil(heading.getFont().getSize() * ROW), heading.fontProperty()));
        tree.getStyleClass().add("feeds-tree");
        VBox.setVgrow(tree, Priority.ALWAYS);
        MenuKey.install(tree, () -> focused().flatMap(menu));
        getStyleClass().add("news-pane");
        getChildren().addAll(heading, tree);
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!following && item != null && item.getValue() != null) {
                model.select(item.getValue().item());
            }
        });
        // by invalidation: a change listener would compare whole trees
        model.changeProperty().subscribe(() -> show(model.changeProperty().get()));
        show(model.changeProperty().get());
        model.selectedProperty().map(item -> item.map(FeedItem::key)).subscribe(_ -> follow());
    }

    /// The tree itself.
    ///
    /// @return to put the focus on
    public TreeView<FeedRow> tree() {
        return tree;
    }

    /// The row that has the focus, which may have no list.
    ///
    /// @return empty for none
    public Optional<FeedItem> focused() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(TreeItem::getValue)
                .map(FeedRow::item);
    }

    /// Whether the focused row has nothing to unfold and no row below it to go to.
    ///
    /// @return false for folders with feeds
    public boolean isAtLeaf() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
                .map(TreeItem::isLeaf)
                .orElse(true);
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

    /// Changes only what is different: in a tree of thousands, rows that are made anew hold up the window.
    private void show(FeedTree.Change change) {
        if (change.reshaped()) {
            following = true;
            arrange(tree.getRoot(), change.tree().items());
            shown.keySet().retainAll(change.tree().byKey().keySet());
            following = false;
        }
        for (FeedItem item : change.changed()) {
            @Nullable TreeItem<FeedRow> row = shown.get(item.key());
            if (row != null) {
                row.getValue().show(item);
            }
        }
        if (change.reshaped()) {
            follow();
        }
    }

    /// Replaces the rows between the first and the last that are not where they were.
    private void arrange(TreeItem<FeedRow> parent, List<FeedItem> items) {
        List<TreeItem<FeedRow>> rows = parent.getChildren();
        int least = Math.min(rows.size(), items.size());
        int head = 0;
        while (head < least && isRowOf(rows.get(head), items.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && isRowOf(rows.get(rows.size() - 1 - tail), items.get(items.size() - 1 - tail))) {
            tail++;
        }
        List<TreeItem<FeedRow>> between = items.subList(head, items.size() - tail).stream()
                .map(item -> row(item, parent))
                .toList();
        rows.subList(head, rows.size() - tail).clear();
        rows.addAll(head, between);
        for (int i = 0; i < items.size(); i++) {
            FeedItem item = items.get(i);
            if (!item.children().isEmpty() || !rows.get(i).getChildren().isEmpty()) {
                arrange(rows.get(i), item.children());
            }
        }
    }

    private static boolean isRowOf(TreeItem<FeedRow> row, FeedItem item) {
        return row.getValue().item().key().equals(item.key());
    }

    /// The row of an item, if it stays in its folder; a row that is taken from one folder and put into another
    /// would belong to none.
    private TreeItem<FeedRow> row(FeedItem item, TreeItem<FeedRow> parent) {
        @Nullable TreeItem<FeedRow> known = shown.get(item.key());
        if (known != null && parent.equals(known.getParent())) {
            return known;
        }
        TreeItem<FeedRow> row = new TreeItem<>(new FeedRow(item));
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
