package app.tandem.cli.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an option that is a whole number within bounds.
public abstract class IntRange implements ITypeConverter<Integer> {
    private final int least;
    private final int most;

    /// A range.
    ///
    /// @param least the smallest that will do, 0 or more
    /// @param most the largest that will do, below a billion
    public IntRange(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public Integer convert(String text) {
        int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new TypeConversionException(
                    "a whole number from %d to %d is expected, not %s".formatted(least, most, text));
        }
        return number;
    }
}
