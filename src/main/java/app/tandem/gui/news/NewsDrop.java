package app.tandem.gui.news;

import app.tandem.gui.controls.FileDrop;
import app.tandem.gui.news.feeds.FeedSearch;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Takes what is dropped on the tab from another program: lists of feeds, and the address of a feed or a
/// site. JavaFX thread.
final class NewsDrop {
    private NewsDrop() {}

    /// Lets a node take both.
    ///
    /// @param node where they may be dropped
    /// @param list given each file
    /// @param address given an address of the web
    static void accept(Node node, Consumer<Path> list, Consumer<String> address) {
        FileDrop.accept(node, files -> files.forEach(list));
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (dropped(event).isPresent()) {
                event.acceptTransferModes(TransferMode.ANY);
            }
        });
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> dropped(event).ifPresent(text -> {
                    event.setDropCompleted(true);
                    address.accept(text);
                }));
    }

    /// A feed that is dragged within the tree has an address, too, and is to be moved.
    private static Optional<String> dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (event.getGestureSource() != null || board.hasFiles()) {
            return Optional.empty();
        }
        return FeedSearch.address(board.hasUrl() ? board.getUrl() : board.getString());
    }
}
