package app.tandem.engine.feed.clean;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which characters a text may hold (XML 1.0, production 2), and what the others were meant to be.
public final class Characters {
    /// What 0x80 to 0x9F mean in windows-1252. Documents that claim Latin 1 or use numeric references mean
    /// these (HTML, 13.2.5.80), never the control characters of the same numbers.
    private static final String WINDOWS = IntStream.range(0x80, 0xA0)
            .mapToObj(c -> new String(new byte[] {(byte) c}, Charset.forName("windows-1252")))
            .map(s -> s.equals("\uFFFD") ? " " : s)
            .collect(Collectors.joining());

    private Characters() {}

    /// The character of a number.
    ///
    /// @param number a code point, or what a document takes for one
    /// @return the character as a text; empty for one that no text may hold
    public static String of(int number) {
        return Character.isValidCodePoint(number) ? legal(Character.toString(number)) : "";
    }

    /// Leaves out what no text may hold, and reads windows-1252 where control characters stand.
    ///
    /// @param text any text
    /// @return the same object when nothing is to be done
    public static String legal(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder legal = new StringBuilder(text.length()).append(text, 0, first);
        text.substring(first).codePoints().forEach(c -> {
            if (c >= 0x80 && c < 0xA0) {
                legal.append(WINDOWS.charAt(c - 0x80));
            } else if (isLegal(c)) {
                legal.appendCodePoint(c);
            }
        });
        return legal.toString();
    }

    /// Whether it is legal whatever comes before and after it.
    private static boolean isPlain(char c) {
        return (c >= 0x20 && c < 0x7F) || (isLegal(c) && c > 0x9F) || c == '\n' || c == '\t' || c == '\r';
    }

    private static boolean isLegal(int c) {
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        return c != 0x7F && (c < 0xD800 || c > 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
    }
}
