package app.tandem.gui.scale;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files and folders that are dropped or pasted. Nothing here looks at a disk: a network drive may let
/// one wait.
final class FileDrop {
    private FileDrop() {}

    /// Lets files and folders be dropped on a node.
    static void accept(Node node, Consumer<List<Path>> taken) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            }
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> files =
                    event.getDragboard().getFiles().stream().map(File::toPath).toList();
            taken.accept(files);
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    /// The files and folders on the clipboard.
    ///
    /// @return none when something else is there
    static List<Path> pasted() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasFiles()
                ? clipboard.getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
