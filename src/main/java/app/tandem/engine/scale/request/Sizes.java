package app.tandem.engine.scale.request;

import app.tandem.engine.problem.IllegalValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads sizes as they are typed: `400`, `800x600`, `50%`, or several with commas between.
public final class Sizes {
    /// The largest side that can be asked for, in pixels: what a JPEG can hold (ISO/IEC 10918-1, B.2.2).
    public static final int MOST_PIXELS = 65_535;

    private static final double MOST_PERCENT = 10_000;
    private static final Pattern BOX = Pattern.compile("([0-9]{1,9})(?:[xX×]([0-9]{1,9}))?");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,5}(?:\\.[0-9]{1,6})?)%?");

    private Sizes() {}

    /// How a size is meant.
    public enum Mode {
        /// Inside a box.
        WITHIN,
        /// Covers a box.
        FILL,
        /// This size.
        EXACT,
        /// This wide.
        WIDTH,
        /// This high.
        HEIGHT,
        /// The longer side.
        LONG_EDGE,
        /// The shorter side.
        SHORT_EDGE,
        /// A share of the original.
        PERCENT;

        /// How a fit is meant.
        ///
        /// @param fit the fit
        /// @return its kind
        public static Mode of(Fit fit) {
            return switch (fit) {
                case Fit.Within _ -> WITHIN;
                case Fit.Fill _ -> FILL;
                case Fit.Exact _ -> EXACT;
                case Fit.Width _ -> WIDTH;
                case Fit.Height _ -> HEIGHT;
                case Fit.LongEdge _ -> LONG_EDGE;
                case Fit.ShortEdge _ -> SHORT_EDGE;
                case Fit.Percent _ -> PERCENT;
            };
        }
    }

    /// Reads sizes.
    ///
    /// @param text as typed
    /// @param mode how they are meant
    /// @return one fit for each
    /// @throws IllegalArgumentException when one can't be read; the message is one plain sentence
    public static List<Fit> parse(String text, Mode mode) {
        List<Fit> fits = new ArrayList<>();
        for (String size : text.split(",", -1)) {
            fits.add(
                    mode == Mode.PERCENT || size.endsWith("%") ? percent(size.strip(), mode) : box(size.strip(), mode));
        }
        return fits;
    }

    /// A size as it would be typed.
    ///
    /// @param fit the fit
    /// @return such as `400`, `800x600` or `50%`, which [#parse] reads with the fit's mode
    public static String text(Fit fit) {
        return fit instanceof Fit.Percent ? fit.label().replace("pct", "%") : fit.label();
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Fit percent(String text, Mode mode) {
        Matcher number = PERCENT.matcher(text);
        if (mode != Mode.PERCENT && mode != Mode.WITHIN) {
            throw IllegalValueException.of("value.size.pixels", text, word(mode));
        }
        double percent = number.matches() ? Double.parseDouble(number.group(1)) : 0;
        if (percent <= 0 || percent > MOST_PERCENT) {
            throw IllegalValueException.of("value.size.percent", text);
        }
        return new Fit.Percent(percent);
    }

    private static Fit box(String text, Mode mode) {
        Matcher box = BOX.matcher(text);
        if (!box.matches()) {
            throw wrong(text, mode);
        }
        int width = Integer.parseInt(box.group(1));
        int height = box.group(2) == null ? width : Integer.parseInt(box.group(2));
        boolean inBounds = Math.min(width, height) >= 1 && Math.max(width, height) <= MOST_PIXELS;
        boolean hasTwo = box.group(2) != null;
        if (!inBounds || (hasTwo && !takesBox(mode))) {
            throw wrong(text, mode);
        }
        return switch (mode) {
            case WITHIN -> new Fit.Within(width, height);
            case FILL -> new Fit.Fill(width, height);
            case EXACT -> new Fit.Exact(width, height);
            case WIDTH -> new Fit.Width(width);
            case HEIGHT -> new Fit.Height(width);
            case LONG_EDGE -> new Fit.LongEdge(width);
            case SHORT_EDGE -> new Fit.ShortEdge(width);
            case PERCENT -> new Fit.Percent(width);
        };
    }

    private static boolean takesBox(Mode mode) {
        return mode == Mode.WITHIN || mode == Mode.FILL || mode == Mode.EXACT;
    }

    private static IllegalArgumentException wrong(String text, Mode mode) {
        return IllegalValueException.of(takesBox(mode) ? "value.size.box" : "value.size.side", text, MOST_PIXELS);
    }
}
