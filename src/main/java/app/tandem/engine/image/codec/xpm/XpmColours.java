package app.tandem.engine.image.codec.xpm;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of an X11 pixmap in numbers, which may have one to four digits a channel (XParseColor, "RGB Device
/// String"). Commons Imaging reads only two of them right.
final class XpmColours {
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER =
            Pattern.compile("#(?:(\\p{XDigit})(\\p{XDigit})(\\p{XDigit})|(\\p{XDigit}{9})|(\\p{XDigit}{12}))(?=\\s|$)");

    private XpmColours() {}

    /// Writes every colour with two digits a channel. Rows of pixels may look like colours: they stay as they are.
    ///
    /// @param text the file
    /// @return the same pixmap
    static String inSixDigits(String text) {
        Matcher strings = STRING.matcher(text);
        StringBuilder mended = new StringBuilder(text.length());
        int left = -1;
        while (left != 0 && strings.find()) {
            String string = strings.group(1);
            if (left < 0) {
                String[] values = string.strip().split("\\s+", 4);
                left = values.length > 2 && values[2].matches("\\d{1,9}") ? Integer.parseInt(values[2]) : 0;
            } else {
                strings.appendReplacement(
                        mended,
                        Matcher.quoteReplacement('"' + NUMBER.matcher(string).replaceAll(XpmColours::six) + '"'));
                left--;
            }
        }
        return strings.appendTail(mended).toString();
    }

    private static String six(MatchResult number) {
        if (number.group(1) != null) {
            return "#" + number.group(1).repeat(2) + number.group(2).repeat(2)
                    + number.group(3).repeat(2);
        }
        String digits = number.group().substring(1);
        int each = digits.length() / 3;
        return "#" + digits.substring(0, 2) + digits.substring(each, each + 2)
                + digits.substring(2 * each, 2 * each + 2);
    }
}
