package app.tandem.engine.feed.clean;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Pictures that nobody can see. They tell a server who reads what, and nothing else.
final class TrackingPixels {
    private static final Pattern NOTHING = Pattern.compile("0{0,9}[01](?:px)?");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)display\\s*:\\s*none|(?:^|;)\\s*(?:width|height)\\s*:\\s*[01](?:px)?\\s*(?:!important\\s*)?(?:;|$)");

    private TrackingPixels() {}

    /// Whether it is a picture, or a frame, of one pixel or none.
    static boolean isTracker(Element element) {
        String name = element.normalName();
        return (name.equals("img") || name.equals("iframe"))
                && ((isNothing(element.attr("width")) && isNothing(element.attr("height")))
                        || HIDDEN.matcher(element.attr("style")).find());
    }

    private static boolean isNothing(String size) {
        return NOTHING.matcher(size.strip()).matches();
    }
}
