package app.tandem.gui.fx;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/// A spinner for a whole number that is typed or stepped. What is typed counts at once, not only when the
/// field is left, so that Enter starts with what is seen. What is no number in bounds leaves the value as it
/// was, marks the field and makes it invalid: nothing may start with a number that is not seen.
public final class NumberField extends Spinner<Integer> {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid", true);

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
                return isNumber(typed, least, most) ? Integer.parseInt(typed.strip()) : value.get();
            }
        });
        value.subscribe(number -> getValueFactory().setValue(number.intValue()));
        getEditor().textProperty().subscribe(typed -> {
            Integer number = getValueFactory().getConverter().fromString(typed);
            value.set(number);
            valid.set(isNumber(typed, least, most));
            getEditor().pseudoClassStateChanged(INVALID, !valid.get());
            pseudoClassStateChanged(INVALID, !valid.get());
        });
    }

    /// Whether what is typed is a number in bounds.
    ///
    /// @return false while the field is marked
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    private static boolean isNumber(String typed, int least, int most) {
        try {
            int number = Integer.parseInt(typed.strip());
            return number >= least && number <= most;
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
