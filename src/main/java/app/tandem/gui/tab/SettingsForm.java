package app.tandem.gui.tab;

import app.tandem.gui.fx.Messages;
import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// A form of settings: headings, and rows of a label and a control that changes its setting at once. JavaFX
/// thread.
public final class SettingsForm extends GridPane {
    private static final double WIDEST_TOOLTIP = 480;

    private final Messages messages;
    private int row;

    /// An empty form.
    ///
    /// @param messages the window's texts
    public SettingsForm(Messages messages) {
        this.messages = messages;
        getStyleClass().add("settings-form");
    }

    /// Adds a heading.
    ///
    /// @param key the key of its text
    public void heading(String key) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().add("heading");
        if (row > 0) {
            heading.getStyleClass().add("later-heading");
        }
        add(heading, 0, row++, 2, 1);
    }

    /// Adds one value of several.
    ///
    /// @param <T> the value
    /// @param key the key of the label's text, and the control's id
    /// @param property the setting
    /// @param values what can be chosen, in order
    /// @param name says a value in words
    public <T> void choice(String key, ObjectProperty<T> property, List<T> values, Function<T, String> name) {
        ComboBox<T> box = box(values, name);
        box.setMinWidth(Region.USE_PREF_SIZE); // a value that is cut short tells nothing
        box.setMaxWidth(Double.MAX_VALUE); // as wide as the others
        box.setValue(property.get());
        box.valueProperty().addListener((_, _, value) -> property.set(value));
        property.subscribe(value -> box.setValue(value));
        row(key, box);
    }

    /// One value of several, for a row of another kind.
    ///
    /// @param <T> the value
    /// @param values what can be chosen, in order
    /// @param name says a value in words
    /// @return a box with nothing chosen, bound to nothing
    public static <T> ComboBox<T> box(List<T> values, Function<T, String> name) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        return box;
    }

    /// Adds a switch.
    ///
    /// @param key the key of the label's text, and the control's id
    /// @param property the setting
    public void toggle(String key, ObjectProperty<Boolean> property) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setSelected(property.get());
        toggle.selectedProperty().addListener((_, _, on) -> property.set(on));
        property.subscribe(on -> toggle.setSelected(on));
        row(key, toggle);
    }

    /// Adds a whole number.
    ///
    /// @param key the key of the label's text, and the control's id
    /// @param property the setting
    /// @param least the smallest value
    /// @param most the largest value
    /// @param step how far an arrow goes
    public void number(String key, ObjectProperty<Integer> property, int least, int most, int step) {
        Spinner<Integer> spinner = new Spinner<>(new IntegerSpinnerValueFactory(least, most, property.get(), step));
        spinner.setMaxWidth(Double.MAX_VALUE);
        spinner.valueProperty().addListener((_, _, value) -> property.set(value));
        property.subscribe(value -> spinner.getValueFactory().setValue(value));
        row(key, spinner);
    }

    /// Adds a control of another kind.
    ///
    /// @param key the key of the label's text, and the control's id
    /// @param control changes its setting at once
    public void row(String key, Node control) {
        Label label = new Label(messages.text(key));
        label.setWrapText(true); // rather than take the control's place, where the text is large
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("form-label");
        label.setLabelFor(control);
        control.setId(key.replace('.', '-'));
        control.setAccessibleText(messages.plain(key));
        add(label, 0, row);
        add(control, 1, row++);
    }

    /// Says what the control of the row above does, in a tooltip of it and of its label.
    ///
    /// @param key the key of the sentence
    public void tip(String key) {
        getChildren().stream()
                .filter(node -> GridPane.getRowIndex(node) == row - 1)
                .forEach(node -> Tooltip.install(node, tooltip(key)));
    }

    private Tooltip tooltip(String key) {
        Tooltip tooltip = new Tooltip(messages.text(key));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST_TOOLTIP);
        return tooltip;
    }

    /// Adds a line that explains the row above.
    ///
    /// @param text the sentence
    public void note(String text) {
        Label note = new Label(text);
        note.setWrapText(true);
        note.getStyleClass().add("cell-detail");
        add(note, 1, row++);
    }
}
