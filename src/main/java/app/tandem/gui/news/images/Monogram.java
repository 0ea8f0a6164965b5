package app.tandem.gui.news.images;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands for a feed without a picture: a letter of its name, and one of a few hues.
final class Monogram {
    /// How many hues there are; `tandem.css` has a colour for each.
    static final int HUES = 9;

    /// A letter or digit with all that is drawn as one with it (UAX 29, "extended grapheme cluster").
    private static final Pattern LETTER = Pattern.compile("(?=[\\p{L}\\p{N}])\\X");

    private static final Pattern ANY = Pattern.compile("(?=\\S)\\X");

    /// For a name without a letter.
    private static final String NONE = "•";

    /// 2³² over the golden ratio: spreads addresses that differ in a letter over all hues (Knuth, "The Art of
    /// Computer Programming", 6.4).
    private static final int SPREAD = 0x9E37_79B9;

    private Monogram() {}

    /// The first letter or digit of a name, as a capital where it has one; of a name without any its first sign.
    ///
    /// @param name of any script; may be blank
    /// @return what is drawn as one sign
    static String letter(String name) {
        String sign = first(LETTER, name, first(ANY, name, NONE));
        String capital = sign.toUpperCase(Locale.ROOT);
        return capital.length() > sign.length() ? sign : capital; // ß has none
    }

    /// The hue of a feed: the same at each start.
    ///
    /// @param feed its address
    /// @return 0 to [#HUES] - 1
    static int hue(URI feed) {
        long spread = Integer.toUnsignedLong(feed.getSchemeSpecificPart().hashCode() * SPREAD);
        return (int) ((spread * HUES) >>> Integer.SIZE);
    }

    private static String first(Pattern sign, String name, String otherwise) {
        Matcher matcher = sign.matcher(name);
        return matcher.find() ? matcher.group() : otherwise;
    }
}
