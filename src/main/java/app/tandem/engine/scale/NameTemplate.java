package app.tandem.engine.scale;

import app.tandem.engine.image.Size;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How new files are named, without the extension: text in which `{name}` stands for the original's name, `{size}` for
/// the size asked for (`400`, `800x600`, `50pct`), `{width}` and `{height}` for the new picture's sides, and `{format}`
/// for the format written (`jpeg`), `{ext}` for the original's extension (`png`).
///
/// @param text the template; no folder separators, and nothing a common file system refuses
public record NameTemplate(String text) {

    private static final List<String> PLACEHOLDERS = List.of("name", "size", "width", "height", "format", "ext");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /// What Windows refuses in names, which travel there; `/` among them everywhere.
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    /// The original's name: the default for one size.
    public static final NameTemplate NAME = new NameTemplate("{name}");

    /// The original's name and the size asked for: the default for several sizes.
    public static final NameTemplate NAME_AND_SIZE = new NameTemplate("{name}-{size}");

    /// Checks the text.
    ///
    /// @throws IllegalArgumentException when it is blank, names an unknown placeholder, or holds a character that
    ///     names can't have; the message is one plain sentence
    public NameTemplate {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the template for names is empty");
        }
        if (FORBIDDEN.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "the template \"" + text + "\" has a character that a file name can't have");
        }
        for (MatchResult placeholder : PLACEHOLDER.matcher(text).results().toList()) {
            if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                throw new IllegalArgumentException(
                        "the template knows {name}, {size}, {width}, {height}, {format} and {ext}, not "
                                + placeholder.group());
            }
        }
    }

    /// The name of one new picture.
    ///
    /// @param name the original's name without extension
    /// @param fit the size asked for
    /// @param size the new picture's size
    /// @param format the label of the format written
    /// @param extension the original's, without the dot
    /// @return the new name without extension
    String fill(String name, Fit fit, Size size, String format, String extension) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(placeholder -> Matcher.quoteReplacement(
                        switch (placeholder.group(1)) {
                            case "name" -> name;
                            case "size" -> fit.label();
                            case "width" -> Integer.toString(size.width());
                            case "height" -> Integer.toString(size.height());
                            case "ext" -> extension.toLowerCase(Locale.ROOT);
                            default -> format.toLowerCase(Locale.ROOT);
                        }));
    }
}
