package app.tandem.engine.news;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Publishes a refresh as one HTML file that needs nothing else: no script, no picture, nothing loaded from
/// anywhere,
/// which its Content-Security-Policy holds even where a feed's text got past the cleaning. Folders and feeds
/// stand in
/// the order of their names, entries newest first, and what failed at the end.
public final class NewsPage {
    private static final int SUMMARY_LENGTH = 320;
    private static final int TITLE_LENGTH = 80;
    private static final Comparator<String> BY_NAME =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final NewsReport report;
    private final HtmlText html;
    private final Map<String, List<Section>> folders = new TreeMap<>(BY_NAME);
    private final List<FeedOutcome.Failed> failed;

    /// A feed on the page.
    ///
    /// @param number its place in the report, which is its anchor
    /// @param title what the reader calls it
    /// @param feed what it says
    private record Section(int number, String title, Feed feed) {}

    private NewsPage(NewsReport report, HtmlText html) {
        this.report = report;
        this.html = html;
        this.failed = report.outcomes().stream()
                .filter(FeedOutcome.Failed.class::isInstance)
                .map(FeedOutcome.Failed.class::cast)
                .sorted(Comparator.comparing(failure -> failure.subscription().title(), BY_NAME))
                .toList();
        int number = 0;
        for (FeedOutcome outcome : report.outcomes()) {
            Feed feed = feed(outcome);
            if (feed != null) {
                String folder = String.join(" › ", outcome.subscription().folder());
                String title = outcome.subscription().title();
                folders.computeIfAbsent(folder, _ -> new ArrayList<>()).add(new Section(number++, title, feed));
            }
        }
        folders.values().forEach(feeds -> feeds.sort(Comparator.comparing(Section::title, BY_NAME)));
    }

    /// Writes the page to a temporary file beside the target, then moves it there in one step.
    ///
    /// @param report what to publish
    /// @param file where to; missing folders are made, a file that is there is replaced
    /// @throws IOException when it can't be written; what was there stands
    public static void write(NewsReport report, Path file) throws IOException {
        WholeFile.writeText(file, out -> write(report, Instant.now(), ZoneId.systemDefault(), out));
    }

    /// Writes the page.
    ///
    /// @param report what to publish
    /// @param now when it was made
    /// @param zone whose time it shows
    /// @param out where to
    /// @throws IOException when it can't be written
    static void write(NewsReport report, Instant now, ZoneId zone, Appendable out) throws IOException {
        new NewsPage(report, new HtmlText(out, zone)).page(now);
    }

    private void page(Instant now) throws IOException {
        html.markup(PageHead.html());
        html.markup("<body>\n<header>\n<h1>What’s New</h1>\n<p>").time(now);
        html.markup(" · %d of %d feeds".formatted(report.read(), report.asked()));
        html.markup(report.cancelled() ? ", cancelled before the end" : "");
        html.markup(failed.isEmpty() ? "" : " · <a href=\"#failed\">%d could not be read</a>".formatted(failed.size()));
        html.markup("</p>\n</header>\n");
        contents();
        html.markup("<main>\n");
        for (Map.Entry<String, List<Section>> folder : folders.entrySet()) {
            html.markup("<section class=\"folder\">\n");
            heading(folder.getKey());
            for (Section section : folder.getValue()) {
                feed(section);
            }
            html.markup("</section>\n");
        }
        failures();
        html.markup("</main>\n</body>\n</html>\n");
    }

    private void contents() throws IOException {
        html.markup("<nav aria-label=\"Contents\">\n");
        for (Map.Entry<String, List<Section>> folder : folders.entrySet()) {
            heading(folder.getKey());
            html.markup("<ul>\n");
            for (Section section : folder.getValue()) {
                html.markup("<li><a href=\"#feed-" + section.number() + "\">");
                html.text(section.title()).markup("</a></li>\n");
            }
            html.markup("</ul>\n");
        }
        html.markup("</nav>\n");
    }

    private void heading(String folder) throws IOException {
        if (!folder.isEmpty()) {
            html.markup("<h2>").text(folder).markup("</h2>\n");
        }
    }

    private void feed(Section section) throws IOException {
        html.markup("<article id=\"feed-" + section.number() + "\">\n<h3>");
        html.link(section.feed().link(), section.title()).markup("</h3>\n");
        if (section.feed().entries().isEmpty()) {
            html.markup("<p class=\"about\">No entries</p>\n");
        }
        html.markup("<ol>\n");
        for (Entry entry : section.feed().entries()) {
            entry(entry);
        }
        html.markup("</ol>\n</article>\n");
    }

    private void entry(Entry entry) throws IOException {
        String title = PlainText.of(entry.title());
        String summary = PlainText.start(summary(entry), SUMMARY_LENGTH);
        html.markup("<li><p class=\"title\">");
        html.link(entry.link(), title.isEmpty() ? PlainText.cut(summary, TITLE_LENGTH) : title);
        html.markup("</p>\n");
        about(entry);
        if (!summary.isEmpty() && !summary.equals(title)) {
            html.markup("<p>").text(summary).markup("</p>\n");
        }
        html.markup("</li>\n");
    }

    private void about(Entry entry) throws IOException {
        Instant date = Newest.date(entry).orElse(null);
        String author = PlainText.of(entry.author());
        if (date == null && author.isEmpty()) {
            return;
        }
        html.markup("<p class=\"about\">");
        if (date != null) {
            html.time(date).markup(author.isEmpty() ? "" : " · ");
        }
        html.text(author).markup("</p>\n");
    }

    private void failures() throws IOException {
        if (failed.isEmpty()) {
            return;
        }
        html.markup("<section class=\"folder\" id=\"failed\">\n<h2>Could not be read</h2>\n<dl>\n");
        for (FeedOutcome.Failed failure : failed) {
            Subscription subscription = failure.subscription();
            html.markup("<dt>").link(subscription.address().toString(), subscription.title());
            html.markup("</dt>\n<dd>").text(failure.reason()).markup("</dd>\n");
        }
        html.markup("</dl>\n</section>\n");
    }

    private static @Nullable String summary(Entry entry) {
        return entry.summary() != null || entry.content().isEmpty()
                ? entry.summary()
                : entry.content().getFirst();
    }

    private static @Nullable Feed feed(FeedOutcome outcome) {
        return switch (outcome) {
            case FeedOutcome.Fresh fresh -> fresh.feed();
            case FeedOutcome.NotModified known -> known.feed();
            case FeedOutcome.Failed _ -> null;
        };
    }
}
