package app.tandem.gui.fx;

import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/// A spinner for a whole number that is typed or stepped. What is typed counts at once, not only when the field is
/// left, so that Enter starts with what is seen; what is no number in bounds leaves the value as it was.
public final class NumberField extends Spinner<Integer> {

    /// Makes a field bound to a number.
    ///
    /// @param value the number, both ways
    /// @param least the smallest that is taken
    /// @param most the largest that is taken
    /// @param step how far an arrow goes
    /// @param columns how many digits shall be seen
    /// @param accessible what a screen reader calls it
    public NumberField(IntegerProperty value, int least, int most, int step, int columns, String accessible) {
        super(new IntegerSpinnerValueFactory(least, most, value.get(), step));
        setEditable(true);
        getEditor().setPrefColumnCount(columns);
        setAccessibleText(accessible);
        getValueFactory().setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return String.valueOf(number);
            }

            @Override
            public Integer fromString(String typed) {
                try {
                    int number = Integer.parseInt(typed.strip());
                    return number < least || number > most ? value.get() : number;
                } catch (NumberFormatException _) {
                    return value.get();
                }
            }
        });
        value.subscribe(number -> getValueFactory().setValue(number.intValue()));
        getEditor().textProperty().subscribe(typed -> {
            Integer number = getValueFactory().getConverter().fromString(typed);
            value.set(number);
        });
    }
}
