package app.tandem.engine.feed.find;

import app.tandem.engine.feed.clean.TimeBudget;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.clean.TimedInput;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.find.Finding.FeedLink;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The feeds that a page names (RSS autodiscovery: `<link rel="alternate">` with the media type of a feed).
final class FeedLinks {
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/json",
            "application/xml",
            "text/xml");

    /// How long reading a page may take.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private FeedLinks() {}

    /// Reads a page.
    ///
    /// @param page the page as it came
    /// @return what it names, in its order but feeds of comments last; empty for what is no page, and for what
    ///     takes too long to read
    /// @throws InterruptedException when the thread is interrupted
    static List<FeedLink> of(FetchOutcome.Fetched page) throws InterruptedException {
        return of(page, TimeBudget.of(LONGEST)).orElse(List.of());
    }

    /// Reads a page in a time that others take from, too.
    ///
    /// @param page the page as it came
    /// @param budget grants the time
    /// @return what it names; empty when the time was over
    /// @throws InterruptedException when the thread is interrupted
    static Optional<List<FeedLink>> of(FetchOutcome.Fetched page, TimeBudget budget) throws InterruptedException {
        List<FeedLink> links = TimeLimit.within(budget, () -> links(page));
        Interrupts.check();
        return Optional.ofNullable(links);
    }

    private static List<FeedLink> links(FetchOutcome.Fetched page) {
        return parsed(page).select("link[rel~=(?i)\\balternate\\b][type][href]").stream()
                .filter(link -> TYPES.contains(type(link)))
                .filter(link -> !link.attr("href").contains("/wp-json/")) // WordPress: its programming interface
                .map(FeedLinks::link)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.comparing(FeedLinks::ofComments))
                .toList();
    }

    private static Document parsed(FetchOutcome.Fetched page) {
        try {
            return Jsoup.parse(
                    TimedInput.of(page.body()),
                    charset(page.contentType()),
                    page.address().toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // it reads from memory
        }
    }

    private static @Nullable String charset(@Nullable String contentType) {
        MediaType type = contentType == null ? null : MediaType.parse(contentType);
        var charset = type == null ? null : type.charset();
        return charset == null ? null : charset.name();
    }

    private static String type(Element link) {
        return link.attr("type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<FeedLink> link(Element link) {
        String written = link.attr("href").strip();
        boolean old = written.regionMatches(true, 0, "feed:", 0, "feed:".length());
        HttpUrl address = HttpUrl.parse(old ? meant(written.substring("feed:".length())) : link.absUrl("href"));
        String title = link.attr("title").strip();
        return address == null
                ? Optional.empty()
                : Optional.of(new FeedLink(address.uri(), title.isEmpty() ? null : title));
    }

    /// What an address of the scheme `feed` means: `feed://a.example/`, `feed:https://a.example/`.
    private static String meant(String rest) {
        return rest.startsWith("//") ? "http:" + rest : rest;
    }

    private static boolean ofComments(FeedLink link) {
        return (link.address() + " " + link.title()).toLowerCase(Locale.ROOT).contains("comments");
    }
}
