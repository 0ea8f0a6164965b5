package app.tandem.gui.controls;

import app.tandem.gui.fx.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
    /// @param dropped given the field's text and what was dropped on it; sets the text, at once or later
    /// @return the controls, not yet in a scene
    public static FolderField of(
            Messages texts,
            String label,
            String prompt,
            String choose,
            String accessible,
            BiConsumer<StringProperty, Path> dropped) {
        TextField field = new TextField();
        field.setPromptText(texts.text(prompt));
        field.setPrefColumnCount(40);
        Label name = new Label(texts.text(label));
        name.setMnemonicParsing(true);
        name.setLabelFor(field);
        field.setAccessibleText(texts.plain(label));
        Button button = new Button(texts.text(choose));
        button.setMnemonicParsing(true);
        button.setAccessibleText(texts.text(accessible));
        FolderField row = new FolderField(name, field, button);
        button.setOnAction(_ -> row.choose(texts.text(accessible)));
        FileDrop.accept(field, files -> dropped.accept(field.textProperty(), files.getFirst()));
        return row;
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
