package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.clean.HtmlCleaner;
import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.feed.clean.SafeHtml;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.clean.Urls;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.FeedNamespace;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Attribute;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Text;
import org.jspecify.annotations.Nullable;

/// Reads an element that holds text for readers, in whichever way formats hold it: plain, HTML that is escaped,
/// markup as it is, Base64 (RFC 4287, 3.1; Atom 0.3, 3.1; RSS 2.0 `description`). What comes out is cleaned
/// HTML.
final class TextConstruct {
    /// What a text is that doesn't say it.
    enum Kind {
        /// Plain text.
        PLAIN,
        /// HTML.
        HTML,
        /// HTML if it looks like it, else plain text.
        EITHER
    }

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "poster");

    private TextConstruct() {}

    /// Reads the first child of some names that holds anything.
    ///
    /// @param unsaid what it is if it doesn't say
    /// @param document the document's base; empty for none
    /// @param names as [Elements#name] gives them, the best first
    /// @return cleaned HTML; null when there is nothing to read
    static @Nullable String first(Element parent, Kind unsaid, String document, String... names) {
        return Elements.firstThat(parent, child -> Optional.ofNullable(html(child, unsaid, document)), names);
    }

    /// Reads the first child of some names that holds anything, as [#body] does.
    ///
    /// @param unsaid what it is if it doesn't say
    /// @param document the document's base; empty for none
    /// @param names as [Elements#name] gives them, the best first
    /// @return cleaned HTML; null when there is nothing to read
    static @Nullable String firstBody(Element parent, Kind unsaid, String document, String... names) {
        return Elements.firstThat(parent, child -> Optional.ofNullable(body(child, unsaid, document)), names);
    }

    /// Reads one that is shown on a line, such as a title.
    ///
    /// @param unsaid what it is if it doesn't say
    /// @param document the document's base; empty for none
    /// @return cleaned HTML; null when there is nothing to read
    static @Nullable String html(Element element, Kind unsaid, String document) {
        return read(element, unsaid, document, false);
    }

    /// Reads one whose line breaks matter if it is plain text, whatever it says it is.
    ///
    /// @param unsaid what it is if it doesn't say
    /// @param document the document's base; empty for none
    /// @return cleaned HTML; null when there is nothing to read
    static @Nullable String body(Element element, Kind unsaid, String document) {
        return read(element, unsaid, document, true);
    }

    private static @Nullable String read(Element element, Kind unsaid, String document, boolean body) {
        String base = Elements.base(element, document);
        String type = type(element);
        String html;
        if (!Elements.children(element).isEmpty()) {
            html = HtmlCleaner.clean(inline(element, base), base);
        } else if (isBase64(element, type)) {
            html = html(decoded(element.getText()), kind(type, Kind.EITHER), base);
        } else if (body) {
            html = body(element.getText(), kind(type, unsaid), base);
        } else {
            html = html(element.getText(), kind(type, unsaid), base);
        }
        return html.isEmpty() ? null : html;
    }

    /// Reads a text.
    ///
    /// @return cleaned HTML, maybe empty
    static String html(String text, Kind kind, String base) {
        boolean html = kind == Kind.HTML || (kind == Kind.EITHER && SafeHtml.looksLikeHtml(text));
        return html ? HtmlCleaner.clean(text, base) : HtmlCleaner.escape(text);
    }

    /// Reads a text whose line breaks matter if it is plain text. HTML without a single tag is that, too.
    ///
    /// @return cleaned HTML, maybe empty
    static String body(String text, Kind kind, String base) {
        String html = html(text, kind, base);
        boolean marked = kind != Kind.PLAIN && hasTags(text);
        return marked || isIndented(html) ? html : html.replace("\r", "").replace("\n", "<br />\n");
    }

    private static boolean hasTags(String text) {
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            char next = text.charAt(at + 1);
            if (next == '/' || next == '!' || (next < 0x80 && Character.isLetter(next))) {
                return true;
            }
        }
        return false;
    }

    /// Whether all lines but the first begin with white space: they are those of the document, not of the text.
    private static boolean isIndented(String text) {
        for (int at = text.indexOf('\n'); at >= 0 && at + 1 < text.length(); at = text.indexOf('\n', at + 1)) {
            if (!Character.isWhitespace(text.charAt(at + 1))) {
                return false;
            }
        }
        return true;
    }

    /// Reads a text of a few words, such as a name, that is shown where no markup belongs.
    ///
    /// @return escaped, maybe empty
    static String label(String text) {
        return HtmlCleaner.escape(SafeHtml.looksLikeHtml(text) ? PlainText.of(HtmlCleaner.clean(text, "")) : text);
    }

    private static String type(Element element) {
        String type = Elements.attribute(element, "type");
        if (type == null) {
            return "";
        }
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters))
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static Kind kind(String type, Kind unsaid) {
        return switch (type) {
            case "text", "plain", "text/plain" -> unsaid == Kind.HTML ? Kind.EITHER : Kind.PLAIN;
            case "html", "xhtml", "text/html", "application/xhtml+xml", "text/x-html" -> Kind.HTML;
            default -> unsaid;
        };
    }

    /// Atom 0.3 says it by `mode`, Atom 1.0 by a type that is neither text nor XML (4.1.3.3).
    private static boolean isBase64(Element element, String type) {
        String mode = Elements.attribute(element, "mode");
        return mode == null
                ? type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml")
                : mode.equalsIgnoreCase("base64");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /// Writes markup as HTML. Atom 1.0 wraps it in a `div` that is no part of it (RFC 4287, 3.1.1.3); in Atom
    /// 0.3 it is.
    private static String inline(Element element, String base) {
        StringBuilder out = new StringBuilder();
        List<Element> children = Elements.children(element);
        boolean wrapped = element.getNamespace().equals(FeedNamespace.ATOM.namespace())
                && children.size() == 1
                && children.getFirst().getName().equals("div")
                && element.getText().isBlank();
        if (wrapped) {
            Element div = children.getFirst();
            write(div.getContent(), Elements.base(div, base), base, out);
        } else {
            write(element.getContent(), base, base, out);
        }
        return out.toString();
    }

    private static void write(List<Content> contents, String base, String outer, StringBuilder out) {
        for (Content content : contents) {
            switch (content) {
                case Text text -> out.append(HtmlCleaner.escaped(text.getText()));
                case Element element -> write(element, base, outer, out);
                default -> {}
            }
        }
    }

    private static void write(Element element, String around, String outer, StringBuilder out) {
        TimeLimit.check();
        String own = element.getAttributeValue("base", org.jdom2.Namespace.XML_NAMESPACE);
        String base = own == null ? around : Urls.resolve(around, own);
        out.append('<').append(element.getName());
        for (Attribute attribute : element.getAttributes()) {
            boolean moved = !base.equals(outer) && ADDRESSES.contains(attribute.getName());
            String value = moved ? Urls.resolve(base, attribute.getValue()) : attribute.getValue();
            out.append(' ')
                    .append(attribute.getName())
                    .append("=\"")
                    .append(HtmlCleaner.quoted(value))
                    .append('"');
        }
        out.append('>');
        write(element.getContent(), base, outer, out);
        if (!SafeHtml.VOID.contains(element.getName())) {
            out.append("</").append(element.getName()).append('>');
        }
    }
}
