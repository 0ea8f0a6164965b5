package app.tandem.engine.feed;

import java.net.URI;
import java.util.Locale;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Reads RSS, Atom and JSON Feed, sound or broken.
public final class FeedParser {
    private FeedParser() {}

    /// Reads a document. Never throws for what the document holds.
    ///
    /// @param body the bytes as they came, inflated
    /// @param contentType the HTTP Content-Type with its parameters; null when there is none
    /// @param base the address it came from, against which relative addresses are resolved; null when there is
    ///     none
    /// @return the feed, or why it is none
    public static ParseOutcome parse(byte[] body, @Nullable String contentType, @Nullable URI base) {
        Repairs repairs = new Repairs();
        String text = Encodings.text(body, contentType, repairs).strip();
        String address = base == null ? "" : base.toString();
        if (text.startsWith("{")) {
            return JsonFeedReader.read(text, address, repairs);
        }
        Element top = FeedXml.read(text, repairs);
        Element root = root(top);
        if (root == null) {
            return new ParseOutcome.NotAFeed(reason(top, text));
        }
        return new ParseOutcome.Parsed(
                switch (root.getName()) {
                    case "feed" -> AtomReader.read(root, address, repairs);
                    case "channel" -> CdfReader.read(root, address, repairs);
                    default -> RssReader.read(root, address, repairs);
                });
    }

    private static @Nullable Element root(Element within) {
        for (Element child : within.getChildren()) {
            boolean root = switch (Elements.name(child)) {
                case "rss", "feed", "channel", "rdf:rdf" -> true;
                default -> false;
            };
            Element found = root ? child : root(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String reason(Element top, String text) {
        if (text.isEmpty()) {
            return "it is empty";
        }
        if (top.getChildren().isEmpty()) {
            return "it is plain text, not a feed";
        }
        return switch (top.getChildren().getFirst().getName().toLowerCase(Locale.ROOT)) {
            case "html" -> "it is an HTML page, not a feed";
            case "opml" -> "it is OPML, a list of feeds, not a feed";
            case String name -> "it is XML (" + name + "), but not a feed";
        };
    }
}
