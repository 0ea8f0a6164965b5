package app.tandem.engine.feed.clean;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The values that attributes of allowed elements may have.
final class SafeAttributes {
    /// Pictures within the text itself. SVG isn't among them: it may hold scripts.
    private static final Pattern PICTURE_DATA =
            Pattern.compile("(?i)data:image/(?:png|jpe?g|gif|webp|avif|bmp);base64,[a-z0-9+/=%\\s]*");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}%?");
    private static final Pattern CODE =
            Pattern.compile("(?i)expression\\s*\\(|(?:java|vb)script:|behavior\\s*:|-moz-binding");

    private SafeAttributes() {}

    /// Makes a value harmless.
    ///
    /// @param element the element's name
    /// @param attribute the attribute's name, one that [SafeHtml] allows there
    /// @param value as written
    /// @param base what relative addresses are resolved against; empty for none
    /// @return the value to write; null to leave the attribute out
    static @Nullable String value(String element, String attribute, String value, String base) {
        return switch (attribute) {
            case "href" -> isWithin(value) ? value.strip() : Urls.page(base, value);
            case "cite" -> Urls.page(base, value);
            case "src" -> source(element, value, base);
            case "poster" -> Urls.media(base, value);
            case "srcset" -> Srcset.safe(value, base);
            case "width", "height", "colspan", "rowspan", "span", "start", "border" ->
                NUMBER.matcher(value.strip()).matches() ? value.strip() : null;
            case "controls", "loop", "muted", "open", "reversed" -> attribute;
            default -> CODE.matcher(value).find() ? null : Characters.legal(value);
        };
    }

    /// A place in the text itself, such as a footnote: nobody is to be sent to a server for it.
    private static boolean isWithin(String reference) {
        return reference.strip().length() > 1 && reference.strip().startsWith("#");
    }

    private static @Nullable String source(String element, String value, String base) {
        String plain = value.strip();
        return element.equals("img") && PICTURE_DATA.matcher(plain).matches() ? plain : Urls.media(base, plain);
    }
}
