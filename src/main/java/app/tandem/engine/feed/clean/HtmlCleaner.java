package app.tandem.engine.feed.clean;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// Makes HTML of strangers safe to show: what [SafeHtml] allows is written anew from what jsoup understood,
/// tag by tag, and nothing is ever copied. Addresses come out absolute, trackers are left out, links tell
/// their target nothing.
public final class HtmlCleaner {

    /// Up to this length references are resolved at once, which nothing interrupts.
    private static final int SHORT = 4096;

    /// Elements that hold certain others only: browsers move whatever else is in them.
    private static final Set<String> PARTED =
            Set.of("table", "thead", "tbody", "tfoot", "tr", "colgroup", "caption", "select", "ruby");

    private final String base;
    private final StringBuilder out;
    private final Set<String> pictures = new HashSet<>();
    private boolean inLink;

    private HtmlCleaner(String base, int length) {
        this.base = base;
        this.out = new StringBuilder(length);
    }

    /// Cleans HTML.
    ///
    /// @param html any text, taken for the inside of a body
    /// @param base an absolute address that relative ones are resolved against; empty for none
    /// @return HTML that runs nothing, sends nothing, and loads nothing but pictures, sound and film
    public static String clean(String html, String base) {
        TimeLimit.check();
        String legal = Characters.legal(html).strip();
        if (legal.indexOf('<') < 0 && legal.indexOf('&') < 0) {
            return legal.replace(">", "&gt;");
        }
        if (legal.indexOf('<') < 0 && legal.length() < SHORT) { // no document need be built to see what this is
            return escaped(Parser.unescapeEntities(legal, false)).strip();
        }
        HtmlCleaner cleaner = new HtmlCleaner(base, legal.length());
        cleaner.nodes(nodes(withoutOpenComment(legal)));
        return cleaner.out.toString().strip();
    }

    /// What browsers make of the inside of a body.
    private static List<Node> nodes(String html) {
        return Parser.htmlParser().parseFragmentInput(TimedInput.of(html), new Element("body"), "");
    }

    /// A comment that never ends would take the rest of the text with it.
    private static String withoutOpenComment(String html) {
        int last = html.lastIndexOf("<!--");
        return last < 0 || html.indexOf("-->", last) >= 0
                ? html
                : html.substring(0, last) + "&lt;" + html.substring(last + 1);
    }

    /// Writes plain text as HTML.
    ///
    /// @param text any text
    /// @return HTML that shows just that text
    public static String escape(String text) {
        return escaped(Characters.legal(text).strip());
    }

    /// Writes what stands for an element that is not allowed. Nothing can stand for it between the parts of a
    /// table.
    private void instead(Element element) {
        Element parent = element.parent();
        if (parent != null && PARTED.contains(parent.normalName())) {
            return;
        }
        if (element.normalName().equals("noscript")) {
            element.select("img").forEach(this::pictureOnce);
        } else {
            frame(element);
        }
    }

    /// The page of what a frame shows: no frame is allowed, and without a word of it an article that is
    /// nothing else would be empty.
    private void frame(Element frame) {
        String page = inLink ? null : Frames.page(frame.attr("src"), base);
        if (page != null) {
            link(quoted(page));
        }
    }

    /// A picture for browsers that run no scripts, unless the one that a script would load is there already.
    private void pictureOnce(Element picture) {
        String address = Urls.media(base, picture.attr("src"));
        if (address != null && !pictures.contains(address)) {
            element(picture);
        }
    }

    private void link(String address) {
        out.append("<a href=\"").append(address).append("\" rel=\"noopener noreferrer\">");
        out.append(address).append("</a>");
    }

    private void children(Element parent) {
        nodes(parent.childNodes());
    }

    private void nodes(List<Node> nodes) {
        for (Node child : nodes) {
            switch (child) {
                case TextNode text -> out.append(escaped(text.getWholeText()));
                case Element element -> element(element);
                default -> {} // comments and the like are for no reader
            }
        }
    }

    private void element(Element element) {
        TimeLimit.check();
        String name = element.normalName();
        LazyImages.fill(element, base);
        if (TrackingPixels.isTracker(element)) {
            return;
        }
        if (name.equals("iframe") || name.equals("embed") || name.equals("noscript")) {
            instead(element);
            return;
        }
        if (SafeHtml.SILENT.contains(name)) {
            return;
        }
        // browsers end a link where the next begins, so what is written here would be read otherwise
        boolean nested = inLink && name.equals("a");
        if (nested || !SafeHtml.allows(name)) {
            children(element);
            return;
        }
        String attributes = attributes(name, element);
        if (name.equals("img") && attributes.isEmpty()) {
            return; // nothing to see, nothing to read
        }
        out.append('<').append(name).append(attributes);
        if (SafeHtml.VOID.contains(name)) {
            out.append(" />");
            return;
        }
        out.append('>');
        boolean outer = inLink;
        inLink |= name.equals("a");
        children(element);
        inLink = outer;
        out.append("</").append(name).append('>');
    }

    private String attributes(String name, Element element) {
        StringBuilder safe = new StringBuilder();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            String value =
                    SafeHtml.allows(name, key) ? SafeAttributes.value(name, key, attribute.getValue(), base) : null;
            if (value != null) {
                if (name.equals("img") && key.equals("src")) {
                    pictures.add(value);
                }
                safe.append(' ').append(key).append("=\"").append(quoted(value)).append('"');
                safe.append(key.equals("href") ? " rel=\"noopener noreferrer\"" : "");
            }
        }
        return safe.toString();
    }

    /// Writes text for an attribute's value, which stands between double quotes.
    public static String quoted(String text) {
        return escaped(text).replace("\"", "&quot;");
    }

    /// Writes text that is known to hold no characters that no text may hold.
    public static String escaped(String text) {
        int first = 0;
        while (first < text.length() && !isMarkup(text.charAt(first))) {
            first++;
        }
        return first == text.length()
                ? text
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean isMarkup(char c) {
        return c == '&' || c == '<' || c == '>';
    }
}
