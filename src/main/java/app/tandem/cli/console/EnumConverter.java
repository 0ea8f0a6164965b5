package app.tandem.cli.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads an option that is one of several words: an enum's constants in lower case, with dashes.
///
/// @param <E> the enum
public final class EnumConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    private EnumConverter(Class<E> type) {
        this.type = type;
    }

    /// Lets a command read all its options and parameters of a type so.
    ///
    /// @param <E> the enum
    /// @param command the command
    /// @param type the enum's class
    public static <E extends Enum<E>> void register(CommandLine command, Class<E> type) {
        command.registerConverter(type, new EnumConverter<>(type));
    }

    /// The word for a constant.
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public E convert(String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("one of " + words() + " is expected, not " + text));
    }

    private String words() {
        return Arrays.stream(type.getEnumConstants()).map(EnumConverter::word).collect(Collectors.joining(", "));
    }
}
