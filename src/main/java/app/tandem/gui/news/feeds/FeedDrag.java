package app.tandem.gui.news.feeds;

import app.tandem.engine.news.store.feeds.OutlineEditor.Place;
import java.net.URI;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Moves feeds and folders by dragging them: above or below a row, or into a folder. JavaFX thread.
final class FeedDrag {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass INTO = PseudoClass.getPseudoClass("drop-into");

    private final FeedsModel model;
    private final BiConsumer<FeedItem, Place> move;
    private final BiConsumer<TreeCell<FeedRow>, ClipboardContent> begin;
    private Optional<FeedItem> dragged = Optional.empty();

    /// Dragging in a tree.
    ///
    /// @param model the tree
    /// @param move puts a feed or folder elsewhere
    FeedDrag(FeedsModel model, BiConsumer<FeedItem, Place> move) {
        this(
                model,
                move,
                (cell, content) -> cell.startDragAndDrop(TransferMode.MOVE).setContent(content));
    }

    /// Dragging in a tree, where something else begins a drag.
    ///
    /// @param model the tree
    /// @param move puts a feed or folder elsewhere
    /// @param begin begins the drag of a cell, with what other programs would be given
    FeedDrag(
            FeedsModel model, BiConsumer<FeedItem, Place> move, BiConsumer<TreeCell<FeedRow>, ClipboardContent> begin) {
        this.model = model;
        this.move = move;
        this.begin = begin;
    }

    /// Makes a cell one that can be dragged and dropped on.
    ///
    /// @param cell of the tree
    void install(TreeCell<FeedRow> cell) {
        cell.setOnDragDetected(event -> item(cell).filter(FeedMoves::isMovable).ifPresent(item -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(item.address().map(URI::toString).orElse(item.name()));
            begin.accept(cell, content);
            dragged = Optional.of(item);
            event.consume();
        }));
        cell.setOnDragOver(event -> {
            if (dragged.isPresent()) {
                boolean possible = place(cell, event).isPresent();
                if (possible) {
                    event.acceptTransferModes(TransferMode.MOVE);
                }
                mark(cell, possible ? Optional.of(spot(cell, event)) : Optional.empty());
                event.consume();
            }
        });
        cell.setOnDragExited(_ -> mark(cell, Optional.empty()));
        cell.setOnDragDropped(event -> dragged.ifPresent(item -> {
            Optional<Place> place = place(cell, event);
            place.ifPresent(where -> move.accept(item, where));
            event.setDropCompleted(place.isPresent());
            event.consume();
        }));
        cell.setOnDragDone(_ -> dragged = Optional.empty());
    }

    private Optional<Place> place(TreeCell<FeedRow> cell, DragEvent event) {
        return dragged.flatMap(
                item -> FeedMoves.drop(model.itemsProperty().get(), item, item(cell), spot(cell, event)));
    }

    private static Optional<FeedItem> item(TreeCell<FeedRow> cell) {
        return Optional.ofNullable(cell.getItem()).map(FeedRow::item);
    }

    private static FeedMoves.Spot spot(TreeCell<FeedRow> cell, DragEvent event) {
        boolean folder =
                item(cell).filter(item -> item.kind() == FeedItem.Kind.FOLDER).isPresent();
        return FeedMoves.Spot.at(event.getY() / cell.getHeight(), folder);
    }

    private static void mark(TreeCell<FeedRow> cell, Optional<FeedMoves.Spot> spot) {
        cell.pseudoClassStateChanged(ABOVE, spot.equals(Optional.of(FeedMoves.Spot.ABOVE)));
        cell.pseudoClassStateChanged(BELOW, spot.equals(Optional.of(FeedMoves.Spot.BELOW)));
        cell.pseudoClassStateChanged(INTO, spot.equals(Optional.of(FeedMoves.Spot.INTO)));
    }
}
