package app.tandem.gui.controls;

import app.tandem.gui.fx.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
    /// @param start given what is typed, and told the folder in which the chooser opens, at once or later: a
    /// disk may let one wait
    /// @return the controls, not yet in a scene
    public static FolderField of(
            Messages texts,
            String label,
            String prompt,
            String choose,
            String accessible,
            BiConsumer<StringProperty, Path> dropped,
            BiConsumer<String, Consumer<Optional<Path>>> start) {
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
        button.setOnAction(_ -> start.accept(field.getText(), folder -> row.choose(texts.text(accessible), folder)));
        FileDrop.accept(field, files -> dropped.accept(field.textProperty(), files.getFirst()));
        return row;
    }

    private void choose(String title, Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showDialog(field.getScene().getWindow());
        if (chosen != null) {
            field.setText(chosen.getPath());
        }
    }
}
