package app.tandem.engine.feed.clean;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a cleaned text may hold: the list of what is allowed, since a list of what is forbidden is never
/// complete.
public final class SafeHtml {
    /// Elements that have no end tag (HTML, 13.1.2).
    public static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    /// Elements whose text is no text for readers, and goes with them.
    static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "applet",
            "noscript",
            "noembed",
            "noframes",
            "iframe",
            "template",
            "textarea",
            "select",
            "xmp",
            "plaintext",
            "title",
            "head");

    private static final Set<String> PLAIN = Set.of(
            "abbr",
            "acronym",
            "address",
            "article",
            "aside",
            "b",
            "bdi",
            "bdo",
            "big",
            "br",
            "caption",
            "center",
            "cite",
            "code",
            "dd",
            "dfn",
            "dir",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "font",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "i",
            "kbd",
            "main",
            "mark",
            "nav",
            "p",
            "picture",
            "pre",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "tbody",
            "tfoot",
            "thead",
            "tr",
            "tt",
            "u",
            "ul",
            "var",
            "wbr");

    private static final Map<String, Set<String>> WITH_ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "hreflang")),
            Map.entry("audio", Set.of("src", "controls", "loop", "muted")),
            Map.entry("blockquote", Set.of("cite")),
            Map.entry("col", Set.of("span")),
            Map.entry("colgroup", Set.of("span")),
            Map.entry("data", Set.of("value")),
            Map.entry("del", Set.of("cite", "datetime")),
            Map.entry("details", Set.of("open")),
            Map.entry("img", Set.of("src", "srcset", "sizes", "alt", "width", "height")),
            Map.entry("ins", Set.of("cite", "datetime")),
            Map.entry("li", Set.of("value")),
            Map.entry("ol", Set.of("start", "reversed", "type")),
            Map.entry("q", Set.of("cite")),
            Map.entry("source", Set.of("src", "srcset", "sizes", "type", "media", "width", "height")),
            Map.entry("table", Set.of("border")),
            Map.entry("td", Set.of("colspan", "rowspan", "align", "valign")),
            Map.entry("th", Set.of("colspan", "rowspan", "scope", "align", "valign")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("video", Set.of("src", "poster", "controls", "loop", "muted", "width", "height")));

    private static final Set<String> EVERYWHERE = Set.of("title", "lang", "dir");

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern MARKUP = Pattern.compile("</[A-Za-z]|<br ?/?>|<img |&#?\\w+;");

    private SafeHtml() {}

    /// Whether an element may stay.
    ///
    /// @param name in lower case
    static boolean allows(String name) {
        return PLAIN.contains(name) || WITH_ATTRIBUTES.containsKey(name);
    }

    /// Whether an attribute of an allowed element may stay, if its value is harmless.
    static boolean allows(String element, String attribute) {
        return EVERYWHERE.contains(attribute)
                || WITH_ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }

    /// Whether a text that may be plain or HTML is HTML: it has an end tag or a character reference, and no tag
    /// of which an author of plain text would want to speak. RSS leaves it open for titles; the rule is
    /// feedparser's.
    public static boolean looksLikeHtml(String text) {
        boolean perhaps = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return perhaps
                && MARKUP.matcher(text).find()
                && TAG.matcher(text)
                        .results()
                        .allMatch(tag -> allows(tag.group(1).toLowerCase(Locale.ROOT)));
    }
}
