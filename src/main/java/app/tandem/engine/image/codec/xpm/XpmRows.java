package app.tandem.engine.image.codec.xpm;

import app.tandem.engine.image.ImageException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts the rows of an X11 pixmap: each is a string of C.
final class XpmRows {
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private XpmRows() {}

    /// Looks whether all rows are there, and puts others in place of those that are not.
    ///
    /// @param text the file
    /// @param lenient whether a file that is cut off shall be completed, in its first colour
    /// @return the file, or one with all its rows
    /// @throws ImageException when it is cut off, and is not to be completed or has no row at all
    static String completed(String text, boolean lenient) throws ImageException {
        List<String> strings =
                STRING.matcher(text).results().map(string -> string.group(1)).toList();
        List<Integer> values = strings.isEmpty() ? List.of() : values(strings.getFirst());
        if (values.size() < 4) {
            return text; // whoever reads it will say what it is
        }
        int height = values.get(1);
        long rows = strings.size() - 1L - values.get(2);
        if (rows >= height) {
            return text;
        }
        String colour = strings.size() < 2 ? "" : strings.get(1);
        if (!lenient || rows < 1 || colour.length() < values.get(3)) {
            throw new ImageException(
                    "the file is cut off after " + 100 * Math.max(0, rows) / height + " % of its pixels");
        }
        List<String> all = new ArrayList<>(strings);
        String row = colour.substring(0, values.get(3)).repeat(values.getFirst());
        while (rows++ < height) {
            all.add(row);
        }
        return "/* XPM */\nstatic char *picture[] = {\n\"" + String.join("\",\n\"", all) + "\"\n};\n";
    }

    private static List<Integer> values(String string) {
        Matcher numbers = NUMBER.matcher(string);
        return numbers.results().map(MatchResult::group).map(Integer::valueOf).toList();
    }
}
