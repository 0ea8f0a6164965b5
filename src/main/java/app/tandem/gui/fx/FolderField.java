package app.tandem.gui.fx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;

/// A folder that is typed, chosen or dropped: a label, a field and a button for a row of a grid.
///
/// @param label names the field, with its mnemonic
/// @param field holds the folder as text
/// @param button opens the chooser
public record FolderField(Label label, TextField field, Button button) {

    /// Makes the three controls.
    ///
    /// @param texts where the texts come from
    /// @param label the label's text
    /// @param prompt what the empty field says
    /// @param choose the button's text
    /// @param accessible what a screen reader calls the button
    /// @return the controls, not yet in a scene
    public static FolderField of(Messages texts, String label, String prompt, String choose, String accessible) {
        TextField field = new TextField();
        field.setPromptText(texts.text(prompt));
        field.setPrefColumnCount(40);
        Label name = new Label(texts.text(label));
        name.setMnemonicParsing(true);
        name.setLabelFor(field);
        field.setAccessibleText(name.getText().replace("_", ""));
        Button button = new Button(texts.text(choose));
        button.setMnemonicParsing(true);
        button.setAccessibleText(texts.text(accessible));
        FolderField row = new FolderField(name, field, button);
        button.setOnAction(_ -> row.choose(texts.text(accessible)));
        acceptFolders(field, folder -> field.setText(folder.toString()));
        return row;
    }

    /// Lets a folder be dropped on a node.
    ///
    /// @param node where it may be dropped
    /// @param taken given the folder; a dropped file gives the folder it lies in
    public static void acceptFolders(Node node, Consumer<Path> taken) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (folder(event.getDragboard()).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            }
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Optional<Path> folder = folder(event.getDragboard());
            folder.ifPresent(taken);
            event.setDropCompleted(folder.isPresent());
            event.consume();
        });
    }

    private static Optional<Path> folder(Dragboard dragged) {
        List<File> files = dragged.hasFiles() ? dragged.getFiles() : List.of();
        return files.stream()
                .findFirst()
                .map(File::toPath)
                .map(path ->
                        Files.isDirectory(path) ? path : path.toAbsolutePath().getParent());
    }

    private void choose(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File start = new File(field.getText());
        if (start.isDirectory()) {
            chooser.setInitialDirectory(start);
        }
        File chosen = chooser.showDialog(field.getScene().getWindow());
        if (chosen != null) {
            field.setText(chosen.getPath());
        }
    }
}
