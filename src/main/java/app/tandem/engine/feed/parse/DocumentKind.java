package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.Repairs;
import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Tells what a document is: a feed, or what it is instead, in words that help who gave its address.
final class DocumentKind {
    private DocumentKind() {}

    /// Finds the element that makes a document a feed, however much junk is around it.
    ///
    /// @param top what `FeedXml` read
    /// @param repairs where to note the junk
    /// @return the element of a format that has this one root, or `top` itself when it holds an entry of Atom
    ///     alone; null when it is no feed
    static @Nullable Element root(Element top, Repairs repairs) {
        Element first =
                Elements.children(top).isEmpty() ? top : Elements.children(top).getFirst();
        Element root = first.getName().equals("html") ? null : search(top);
        if (root == null && Elements.name(first).equals("entry")) {
            return top; // a document of one entry (RFC 4287, 2) is read as a feed of one
        }
        if (root != null
                && (!top.equals(root.getParent()) || Elements.children(top).size() > 1)) {
            repairs.note("what stands around the feed left out");
        }
        return root;
    }

    /// Whether it is a page for browsers, to be told before anything is read: HTML is hardly ever sound XML.
    static boolean isPage(String text) {
        String start = text.substring(0, Math.min(text.length(), 20)).toLowerCase(Locale.ROOT);
        return start.startsWith("<html") || start.startsWith("<!doctype html");
    }

    /// Says what a document is that is no feed.
    ///
    /// @param top what `FeedXml` read
    static String reason(Element top, String text) {
        if (text.isEmpty()) {
            return "it is empty, not a feed";
        }
        if (Elements.children(top).isEmpty()) {
            return text.indexOf('\0') >= 0 ? "it is no text, and no feed" : "it is plain text, not a feed";
        }
        return switch (Elements.children(top).getFirst().getName()) {
            case "html" -> "it is an HTML page, not a feed";
            case "opml" -> "it is OPML, a list of feeds, not a feed";
            case "urlset", "sitemapindex" -> "it is a sitemap, not a feed";
            case String name -> "it is XML whose root is \"" + name + "\", not a feed";
        };
    }

    private static @Nullable Element search(Element within) {
        for (Element child : Elements.children(within)) {
            boolean found = switch (Elements.name(child)) {
                case "rss", "feed", "channel", "rdf:rdf" -> true;
                default -> false;
            };
            Element root = found ? child : search(child);
            if (root != null) {
                return root;
            }
        }
        return null;
    }
}
