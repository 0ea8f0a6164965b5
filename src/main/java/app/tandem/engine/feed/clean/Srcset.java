package app.tandem.engine.feed.clean;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The candidates of a `srcset`, by the algorithm of HTML (4.8.4.2.1, "parse a srcset attribute"). It looks
/// at each character once.
final class Srcset {
    private final String text;
    private int at;

    private Srcset(String text) {
        this.text = text;
    }

    /// Makes it harmless. A candidate that the standard calls an error is dropped as a whole.
    ///
    /// @param srcset as written
    /// @param base what relative addresses are resolved against; empty for none
    /// @return the candidates that may stay; null for none
    static @Nullable String safe(String srcset, String base) {
        return new Srcset(srcset).candidates(base);
    }

    private @Nullable String candidates(String base) {
        List<String> safe = new ArrayList<>();
        while (true) {
            while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == ',')) {
                at++;
            }
            if (at == text.length()) {
                return safe.isEmpty() ? null : String.join(", ", safe);
            }
            int start = at;
            while (at < text.length() && !isSpace(text.charAt(at))) {
                at++;
            }
            int end = at;
            while (text.charAt(end - 1) == ',') {
                end--;
            }
            String descriptor = end < at ? "" : descriptor(descriptors());
            String address = descriptor == null ? null : Urls.media(base, text.substring(start, end));
            if (address != null) {
                safe.add(address + descriptor);
            }
        }
    }

    /// What stands behind an address, up to the next comma that is not within parentheses.
    private List<String> descriptors() {
        List<String> words = new ArrayList<>();
        boolean inParentheses = false;
        int start = at;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!inParentheses && (isSpace(c) || c == ',')) {
                addWord(start, words);
                start = at + 1;
                if (c == ',') {
                    return words;
                }
            } else if (c == '(') {
                inParentheses = true;
            } else if (c == ')') {
                inParentheses = false;
            }
        }
        addWord(start, words);
        return words;
    }

    /// An error is an error however many follow it, so only as many are kept as show it.
    private void addWord(int start, List<String> words) {
        if (start < at && words.size() < 3) {
            words.add(text.substring(start, at));
        }
    }

    /// A width with or without a height, which browsers ignore, or a density.
    ///
    /// @return with a space before it, or empty for none; null for an error
    private static @Nullable String descriptor(List<String> words) {
        String kept = "";
        boolean height = false;
        for (String word : words) {
            char unit = word.charAt(word.length() - 1);
            boolean number = isNumber(word.substring(0, word.length() - 1), unit == 'x');
            if (number && unit == 'h' && !height && !kept.endsWith("x")) {
                height = true;
            } else if (number && (unit == 'w' || (unit == 'x' && !height)) && kept.isEmpty()) {
                kept = " " + word;
            } else {
                return null;
            }
        }
        return height && kept.isEmpty() ? null : kept;
    }

    private static boolean isNumber(String text, boolean fraction) {
        int dots = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            dots += c == '.' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits > 0 && digits < 10 && dots + digits == text.length() && dots <= (fraction ? 1 : 0);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
    }
}
