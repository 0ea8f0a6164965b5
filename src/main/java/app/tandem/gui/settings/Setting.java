package app.tandem.gui.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// One value of the settings file with its type, its bounds and what stands for it where it is missing or
/// broken. Immutable.
///
/// @param <T> the value's type; immutable
/// @param key its key in the file, such as `text.size`
/// @param fallback the value where the file has none, or a broken one
/// @param parse makes a value of its text; throws [IllegalArgumentException] for a broken one
/// @param format makes the text that `parse` takes
public record Setting<T>(String key, T fallback, Function<String, T> parse, Function<T, String> format) {

    /// A text.
    ///
    /// @param key its key
    /// @param fallback where there is none
    /// @return the setting; any text is a value
    public static Setting<String> text(String key, String fallback) {
        return new Setting<>(key, fallback, text -> text, text -> text);
    }

    /// A switch.
    ///
    /// @param key its key
    /// @param fallback where there is none
    /// @return the setting; `true` and `false` are values
    public static Setting<Boolean> flag(String key, boolean fallback) {
        return new Setting<>(
                key,
                fallback,
                text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(text);
                },
                String::valueOf);
    }

    /// A whole number.
    ///
    /// @param key its key
    /// @param fallback where there is none
    /// @param least the smallest value
    /// @param most the largest value
    /// @return the setting
    public static Setting<Integer> integer(String key, int fallback, int least, int most) {
        return new Setting<>(
                key, fallback, text -> bounded(Integer.parseInt(text.strip()), least, most), String::valueOf);
    }

    /// A number.
    ///
    /// @param key its key
    /// @param fallback where there is none; may be NaN
    /// @param least the smallest value
    /// @param most the largest value
    /// @return the setting; only finite numbers are values
    public static Setting<Double> number(String key, double fallback, double least, double most) {
        return new Setting<>(
                key, fallback, text -> bounded(Double.parseDouble(text.strip()), least, most), String::valueOf);
    }

    /// One constant of an enum.
    ///
    /// @param <E> the enum
    /// @param key its key
    /// @param fallback where there is none
    /// @return the setting; stored by the constant's name
    public static <E extends Enum<E>> Setting<E> choice(String key, E fallback) {
        return new Setting<>(
                key,
                fallback,
                text -> Arrays.stream(fallback.getDeclaringClass().getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(text)),
                Enum::name);
    }

    /// A file or folder.
    ///
    /// @param key its key
    /// @return the setting; empty where there is none
    public static Setting<Optional<Path>> path(String key) {
        return new Setting<>(
                key,
                Optional.empty(),
                text -> text.isBlank() ? Optional.empty() : Optional.of(Path.of(text)),
                path -> path.map(Path::toString).orElse(""));
    }

    private static <N extends Comparable<N>> N bounded(N number, N least, N most) {
        // NaN is larger than all other doubles in this order
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            throw new IllegalArgumentException(number + " is not in " + least + ".." + most);
        }
        return number;
    }
}
