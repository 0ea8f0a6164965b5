package app.tandem.engine.news.page;

import java.util.Comparator;

/// Orders names as people do: `Feed 2` before `Feed 10`, whatever the case of letters.
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = digits(one, i);
            int jEnd = digits(other, j);
            int order = iEnd > i && jEnd > j
                    ? number(one, i, iEnd, other, j, jEnd)
                    : Character.compare(folded(one.charAt(i)), folded(other.charAt(j)));
            if (order != 0) {
                return order;
            }
            boolean numbers = iEnd > i && jEnd > j;
            i = numbers ? iEnd : i + 1;
            j = numbers ? jEnd : j + 1;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /// The longer is the greater, zeros in front apart; they may be too long for any type.
    private static int number(String one, int i, int iEnd, String other, int j, int jEnd) {
        String a = one.substring(i, iEnd).replaceFirst("^0+", "");
        String b = other.substring(j, jEnd).replaceFirst("^0+", "");
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
