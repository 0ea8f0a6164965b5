package app.tandem.engine.image.codec.xpm;

import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads X11 pixmaps (XPM manual, 3.4): strings of C, of which the first tells the size, the next the
/// colours, and each further one is a row. XPM 2 has lines in place of the strings.
final class XpmReader {
    private static final Pattern STRING = Pattern.compile("/\\*(?:.*?\\*/|.*)|\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern VALUES =
            Pattern.compile("\\s*(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,9})\\s+(\\d{1,2})\\b.*");
    private static final Pattern KEY = Pattern.compile("(?:^|\\s)(c|g4?|m)\\s+(\\S+(?:\\s+(?!(?:c|g4?|m|s)\\s)\\S+)*)");

    /// In which order colours are preferred: full, grey, four greys, black and white.
    private static final List<String> VISUALS = List.of("c", "g", "g4", "m");

    private final List<String> strings;
    private final Size size;
    private final int count;
    private final int length;

    private XpmReader(List<String> strings) throws ImageException {
        this.strings = strings;
        Matcher values = VALUES.matcher(strings.isEmpty() ? "" : strings.getFirst());
        if (!values.matches()
                || values.group(1).matches("0+")
                || values.group(2).matches("0+")) {
            throw ImageException.of("image.noSize", "XPM");
        }
        this.size = new Size(Integer.parseInt(values.group(1)), Integer.parseInt(values.group(2)));
        this.count = Integer.parseInt(values.group(3));
        this.length = Integer.parseInt(values.group(4));
        if (count < 1 || length < 1) {
            throw ImageException.of("image.xpm.noColours");
        }
    }

    /// Reads a pixmap.
    ///
    /// @param text the file
    /// @param lenient whether rows that are missing are given in the first colour
    /// @return three channels, or four where a colour is transparent
    /// @throws ImageException when it is broken or cut off
    static Raster.Bytes read(String text, boolean lenient) throws ImageException, InterruptedException {
        XpmReader reader = new XpmReader(text.startsWith("! XPM2") ? lines(text) : strings(text));
        return reader.pixels(reader.colours(), lenient);
    }

    private static List<String> strings(String text) {
        List<String> strings = new ArrayList<>();
        Matcher matcher = STRING.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                strings.add(matcher.group(1));
            }
        }
        return strings;
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.startsWith("!")).toList();
    }

    private Map<String, Integer> colours() throws ImageException {
        if (strings.size() <= count) {
            throw ImageException.of("image.cutOff.firstPixel");
        }
        Map<String, Integer> colours = new HashMap<>();
        for (String line : strings.subList(1, 1 + count)) {
            if (line.length() < length) {
                throw ImageException.of("image.brokenData");
            }
            colours.put(line.substring(0, length), colour(line.substring(length)));
        }
        return colours;
    }

    private static int colour(String definition) throws ImageException {
        Map<String, String> visuals = new HashMap<>();
        Matcher key = KEY.matcher(definition);
        while (key.find()) {
            visuals.put(key.group(1), key.group(2));
        }
        for (String visual : VISUALS) {
            String colour = visuals.get(visual);
            if (colour != null) {
                return XpmColours.argb(colour);
            }
        }
        throw ImageException.of("image.xpm.noValue");
    }

    private Raster.Bytes pixels(Map<String, Integer> colours, boolean lenient)
            throws ImageException, InterruptedException {
        int rows = Math.min(size.height(), strings.size() - 1 - count);
        if (rows < size.height() && (!lenient || rows < 1)) {
            throw ImageException.of("image.cutOff.after", 100L * rows / size.height());
        }
        boolean alpha = colours.values().stream().anyMatch(argb -> argb >>> 24 == 0);
        int channels = alpha ? 4 : 3;
        byte[] samples = new byte[RasterConversions.samples(size, channels)];
        String first = strings.get(1).substring(0, length).repeat(rows < size.height() ? size.width() : 1);
        for (int y = 0, at = 0; y < size.height(); y++) {
            Interrupts.check();
            String row = y < rows ? strings.get(1 + count + y) : first;
            if (row.length() < (long) size.width() * length) {
                throw ImageException.of("image.brokenData");
            }
            for (int x = 0; x < size.width(); x++, at += channels) {
                Integer argb = colours.get(row.substring(x * length, (x + 1) * length));
                if (argb == null) {
                    throw ImageException.of("image.xpm.undefined");
                }
                samples[at] = (byte) (argb >> 16);
                samples[at + 1] = (byte) (argb >> 8);
                samples[at + 2] = (byte) (int) argb;
                if (alpha) {
                    samples[at + 3] = (byte) (argb >>> 24);
                }
            }
        }
        return new Raster.Bytes(size, channels, samples);
    }
}
