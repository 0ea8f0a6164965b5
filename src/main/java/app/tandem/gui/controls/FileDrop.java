package app.tandem.gui.controls;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/// Takes files and folders that are dropped or pasted. Nothing here looks at a disk: a network drive may let
/// one wait.
public final class FileDrop {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private FileDrop() {}

    /// Lets files and folders be dropped on a node.
    ///
    /// @param node where they may be dropped
    /// @param taken given what was dropped, never an empty list
    public static void accept(Node node, Consumer<List<Path>> taken) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            }
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            List<Path> files = files(event.getDragboard());
            if (!files.isEmpty()) {
                taken.accept(files);
            }
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    /// Takes files and folders that are pasted into a text field; a field by itself would take their paths, all
    /// of them in one line.
    ///
    /// @param field the field
    /// @param taken given what was pasted, never an empty list
    public static void acceptPaste(TextField field, Consumer<List<Path>> taken) {
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event)) {
                List<Path> files = pasted();
                if (!files.isEmpty()) {
                    taken.accept(files);
                    event.consume();
                }
            }
        });
    }

    /// The files and folders on the clipboard.
    ///
    /// @return none when something else is there
    public static List<Path> pasted() {
        return files(Clipboard.getSystemClipboard());
    }

    private static List<Path> files(Clipboard clipboard) {
        return clipboard.hasFiles()
                ? clipboard.getFiles().stream().map(File::toPath).toList()
                : List.of();
    }
}
