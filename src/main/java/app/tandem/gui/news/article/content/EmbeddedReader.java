package app.tandem.gui.news.article.content;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads what the elements of pictures, sound and film say in their attributes.
final class EmbeddedReader {
    private EmbeddedReader() {}

    /// The address of sound or film.
    ///
    /// @param element `audio` or `video`
    /// @return its own, or else its first source's; empty for none
    static String media(Element element) {
        String address = element.attr("src");
        Element source = element.selectFirst("source[src]");
        return address.isEmpty() && source != null ? source.attr("src") : address;
    }

    /// A picture.
    ///
    /// @param element `img`
    /// @param link where a press on it leads; null when it is no link
    /// @return the picture; with an empty address when the element has none
    static Block.Image picture(Element element, @Nullable String link) {
        String address = element.attr("src");
        if (address.isEmpty()) {
            address = element.attr("srcset").strip().split("[\\s,]", 2)[0];
        }
        return new Block.Image(
                address, element.attr("alt").strip(), number(element, "width", 0), number(element, "height", 0), link);
    }

    /// Whether a picture is there to be counted, and not to be seen.
    ///
    /// @param picture any
    /// @return true when it says that it is at most 2 pixels wide or high
    static boolean isDot(Block.Image picture) {
        return (picture.width() > 0 && picture.width() <= 2) || (picture.height() > 0 && picture.height() <= 2);
    }

    /// A number of an attribute.
    ///
    /// @return the number; the other when there is none, when it is a share, or when it has more than five
    /// digits
    static int number(Element element, String attribute, int other) {
        String value = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
        boolean digits =
                !value.isEmpty() && value.length() <= 5 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(value) : other;
    }
}
