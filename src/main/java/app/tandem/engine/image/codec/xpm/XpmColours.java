package app.tandem.engine.image.codec.xpm;

import app.tandem.engine.image.format.ImageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Colours as X11 spells them (XParseColor): numbers of one to four digits per channel, or names.
final class XpmColours {
    private static final Pattern NUMBER = Pattern.compile("#((?:\\p{XDigit}{3}){1,4})");
    private static final Pattern GREY = Pattern.compile("gr[ae]y(\\d{1,2}|100)");
    private static final int OPAQUE = 0xff << 24;
    private static final Map<String, Integer> NAMES = names();

    private XpmColours() {}

    /// The value of a colour.
    ///
    /// @param spelling a number, a name in any case, with spaces or without, or `None`
    /// @return opacity, red, green and blue, 8 bits each; 0 for what is transparent
    /// @throws ImageException when it is unknown
    static int argb(String spelling) throws ImageException {
        String name = spelling.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (name.equals("none") || name.equals("transparent")) {
            return 0;
        }
        Matcher number = NUMBER.matcher(name);
        if (number.matches()) {
            String digits = number.group(1);
            int each = digits.length() / 3;
            return OPAQUE
                    | channel(digits.substring(0, each)) << 16
                    | channel(digits.substring(each, 2 * each)) << 8
                    | channel(digits.substring(2 * each));
        }
        Matcher grey = GREY.matcher(name);
        Integer known = grey.matches()
                ? Integer.valueOf(((int) (Integer.parseInt(grey.group(1)) * 2.55 + 0.5)) * 0x010101)
                : NAMES.get(name);
        if (known == null) {
            throw ImageException.of("image.xpm.colourName");
        }
        return OPAQUE | known;
    }

    private static int channel(String digits) {
        return Integer.parseInt(digits.length() == 1 ? digits.repeat(2) : digits.substring(0, 2), 16);
    }

    private static Map<String, Integer> names() {
        try (InputStream in = Objects.requireNonNull(XpmColours.class.getResourceAsStream("rgb.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.substring(7), line -> Integer.valueOf(line.substring(0, 6), 16)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
