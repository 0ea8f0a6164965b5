package app.tandem.engine.scale.request;

import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.IllegalValueException;
import app.tandem.engine.scale.folder.FileNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How new files are named, without the extension: text in which `{name}` stands for the original's name,
/// `{size}` for the size asked for (`400`, `800x600`, `50pct`), `{width}` and `{height}` for the new
/// picture's sides, `{format}` for the format written (`jpeg`), and `{ext}` for the original's extension,
/// which tells `a.png` from `a.tif`.
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
    /// @throws IllegalArgumentException when it is blank, names an unknown placeholder, or holds a
    ///     character that names can't have; the message is one plain sentence
    public NameTemplate {
        if (text.isBlank()) {
            throw IllegalValueException.of("value.names.empty");
        }
        if (FORBIDDEN.matcher(text).find()) {
            throw IllegalValueException.of("value.names.character", text);
        }
        for (MatchResult placeholder : PLACEHOLDER.matcher(text).results().toList()) {
            if (!PLACEHOLDERS.contains(placeholder.group(1))) {
                throw IllegalValueException.of("value.names.placeholder", placeholder.group());
            }
        }
    }

    /// What a name would become: for a live example beside the field where a template is typed.
    ///
    /// @param original the original's file name
    /// @param fit the size asked for
    /// @param size the new picture's size
    /// @param written the format written
    /// @return the new file name, with extension
    public String example(String original, Fit fit, Size size, ImageFormat written) {
        Path file = Path.of(original);
        boolean own = FileNames.format(file).filter(written::equals).isPresent();
        String extension = own ? FileNames.extension(file) : written.extension();
        return fill(file, fit, size, written.label()) + "." + extension;
    }

    /// The name of one new picture.
    ///
    /// @param original the original's name
    /// @param fit the size asked for
    /// @param size the new picture's size
    /// @param format the label of the format written
    /// @return the new name without extension
    public String fill(Path original, Fit fit, Size size, String format) {
        if (equals(NAME)) {
            return FileNames.stem(original);
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(placeholder -> Matcher.quoteReplacement(
                        switch (placeholder.group(1)) {
                            case "name" -> FileNames.stem(original);
                            case "size" -> fit.label();
                            case "width" -> Integer.toString(size.width());
                            case "height" -> Integer.toString(size.height());
                            case "ext" -> FileNames.extension(original).toLowerCase(Locale.ROOT);
                            default -> format.toLowerCase(Locale.ROOT);
                        }));
    }
}
