package app.tandem.engine.feed.dates;

import java.util.regex.Pattern;

/// Writes the digits of all scripts as those of ASCII, and the dates of Chinese, Japanese and Korean
/// publishers the way all others write theirs.
final class WesternDigits {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일号號]?\\s*(?:[(（]\\p{L}[)）]|[\\p{L}]曜日|星期\\p{L}|\\p{L}요일)?");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})\\s*[時时点點시]\\s*(\\d{1,2})\\s*[分분]\\s*(?:(\\d{1,2})\\s*[秒초])?");
    private static final Pattern MORNING = Pattern.compile("오전|上午|午前|凌晨|早上");
    private static final Pattern AFTERNOON = Pattern.compile("오후|下午|午後|晚上");

    private WesternDigits() {}

    /// Rewrites a date.
    ///
    /// @param text any date
    /// @return the same where it is in other letters
    static String of(String text) {
        if (text.chars().allMatch(c -> c < 0x600)) {
            return text;
        }
        String narrow = text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT) // which only say in what direction to write
                .map(WesternDigits::narrow)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String date = DATE.matcher(narrow).replaceAll("$1-$2-$3 ");
        String time = TIME.matcher(date)
                .replaceAll(m -> m.group(1) + ":" + m.group(2) + ":" + (m.group(3) == null ? "00" : m.group(3)));
        return AFTERNOON.matcher(MORNING.matcher(time).replaceAll("AM ")).replaceAll("PM ");
    }

    /// A digit of whatever script as that of ASCII, and the wide colon as the usual one.
    private static int narrow(int c) {
        int digit = Character.digit(c, 10);
        return digit >= 0 ? '0' + digit : c == '：' ? ':' : c;
    }
}
