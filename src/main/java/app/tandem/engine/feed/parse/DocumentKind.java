package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.Repairs;
import app.tandem.engine.problem.Problem;
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
            repairs.note("repair.around");
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
    static Problem reason(Element top, String text) {
        if (text.isEmpty()) {
            return Problem.of("parse.empty");
        }
        if (Elements.children(top).isEmpty()) {
            return Problem.of(text.indexOf('\0') >= 0 ? "parse.binary" : "parse.text");
        }
        return switch (Elements.children(top).getFirst().getName()) {
            case "html" -> Problem.of("parse.page");
            case "opml" -> Problem.of("parse.opml");
            case "urlset", "sitemapindex" -> Problem.of("parse.sitemap");
            case String name -> Problem.of("parse.xml", name);
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
