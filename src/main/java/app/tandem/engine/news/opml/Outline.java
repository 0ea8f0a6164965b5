package app.tandem.engine.news.opml;

import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A node of a list of subscriptions: a feed, a folder, or something else that is only kept (OPML 2.0,
/// `outline`).
///
/// @param attributes all its attributes by their names in the file, in their order, known to Tandem or not
/// @param children what lies in it; empty for a feed
public record Outline(Map<String, String> attributes, List<Outline> children) {

    /// Copies both, in their order.
    public Outline {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
    }

    /// A feed.
    ///
    /// @param title what the reader calls it
    /// @param address where it is
    /// @return an outline of type `rss`, which stands for all formats of feeds
    public static Outline feed(String title, URI address) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("type", "rss");
        attributes.put("text", title);
        attributes.put("xmlUrl", address.toString());
        return new Outline(attributes, List.of());
    }

    /// A folder.
    ///
    /// @param name what the reader calls it
    /// @param children what lies in it
    /// @return an outline without an address
    public static Outline folder(String name, List<Outline> children) {
        return new Outline(Map.of("text", name), children);
    }

    /// What the reader calls it.
    ///
    /// @return `text`, or `title` where that is missing; else the address, or nothing at all; no password that
    ///     stands in an address
    public String name() {
        return attribute("text")
                .or(() -> attribute("title"))
                .or(() -> attribute("xmlUrl"))
                .map(FeedUrl::shown)
                .orElse("");
    }

    /// Where the feed is, as the file has it: `xmlUrl`, or `url` and `htmlUrl`, which some write in its
    /// place; a page names its feed.
    ///
    /// @return empty when this is no feed
    public Optional<String> written() {
        return attribute("xmlUrl")
                .or(() -> attribute("url"))
                .or(() -> children.isEmpty() ? attribute("htmlUrl") : Optional.empty());
    }

    /// Where the feed is.
    ///
    /// @return the address; empty when this is no feed
    public Optional<URI> address() {
        return written().flatMap(FeedUrl::parse);
    }

    /// Why it is no feed though it stands for one.
    ///
    /// @return that its address is none; empty for a feed and for a folder
    Optional<Problem> fault() {
        return address().isPresent()
                ? Optional.empty()
                : written().map(text -> Problem.of("list.noAddress", FeedUrl.shown(text), name()));
    }

    /// An attribute, its name in whatever case: exporters write `xmlUrl`, `xmlurl` and `xmlURL`.
    ///
    /// @param name its name
    /// @return its value; empty when it is missing or blank
    Optional<String> attribute(String name) {
        return attributes.entrySet().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
