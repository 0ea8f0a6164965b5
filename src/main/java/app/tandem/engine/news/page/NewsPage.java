package app.tandem.engine.news.page;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.files.AtomicFile;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.opml.FeedUrl;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.ProblemMessages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Publishes a refresh as one HTML file that needs nothing else: no script, no picture, nothing loaded from
/// anywhere, which its Content-Security-Policy holds even where a feed's text got past the cleaning. Folders
/// and feeds stand in the order of the list, those that it does not name in that of their names; entries newest
/// first, and what failed at the end.
///
/// Feeds are added as they come, so that little is left to do after the last, and none is kept: what is shown
/// of it waits in memory, and in a temporary file where there is much of it. For one thread.
public final class NewsPage implements AutoCloseable {
    /// Characters of articles that wait in memory.
    private static final int IN_MEMORY = 8 << 20;

    private final ZoneId zone;
    private final ListOrder order;
    private final List<Section> sections = new ArrayList<>();
    private int feeds;
    private int inMemory;
    private final Spool spool = new Spool();

    /// A feed of the page.
    ///
    /// @param subscription the feed as the list has it
    /// @param anchor what the contents link to
    /// @param title what the reader calls the feed
    /// @param article writes what is shown of it
    private record Section(Subscription subscription, String anchor, String title, Piece article) {}

    /// Writes a part of a page.
    @FunctionalInterface
    private interface Piece {
        void writeTo(HtmlText html) throws IOException;
    }

    /// An empty page that shows the time of this machine's zone.
    ///
    /// @param list the feeds in the order in which they shall stand; some of them may not come
    public NewsPage(List<Subscription> list) {
        this(list, ZoneId.systemDefault());
    }

    /// An empty page.
    ///
    /// @param list the feeds in the order in which they shall stand
    /// @param zone whose time it shows
    NewsPage(List<Subscription> list, ZoneId zone) {
        this.order = new ListOrder(list);
        this.zone = zone;
    }

    /// Publishes a whole refresh.
    ///
    /// @param report what to publish
    /// @param file where to; missing folders are made, a file that is there is replaced in one step
    /// @throws IOException when it can't be written; what was there stands
    public static void write(NewsReport report, Path file) throws IOException {
        List<Subscription> list =
                report.outcomes().stream().map(FeedOutcome::subscription).toList();
        try (NewsPage page = new NewsPage(list)) {
            report.outcomes().forEach(page::add);
            page.writeTo(file, report);
        }
    }

    /// Adds a feed, if it could be read.
    ///
    /// @param outcome of one feed
    public void add(FeedOutcome outcome) {
        Feed feed = outcome.feed();
        if (feed != null) {
            Subscription subscription = outcome.subscription();
            FeedArticle article = new FeedArticle("feed-" + feeds++, subscription.title(), feed);
            sections.add(new Section(subscription, article.anchor(), article.title(), ahead(article)));
        }
    }

    /// Writes the page to a temporary file beside the target, then moves it there in one step.
    ///
    /// @param file where to; missing folders are made, a file that is there is replaced
    /// @param report the refresh whose feeds were added
    /// @throws IOException when it can't be written; what was there stands
    public void writeTo(Path file, NewsReport report) throws IOException {
        AtomicFile.writeText(file, out -> writeTo(out, report, Instant.now()));
    }

    /// Writes the page.
    ///
    /// @param out where to
    /// @param report the refresh whose feeds were added
    /// @param now when it was made
    /// @throws IOException when it can't be written
    void writeTo(Appendable out, NewsReport report, Instant now) throws IOException {
        HtmlText html = new HtmlText(out, zone);
        sections.sort(Comparator.comparing(Section::subscription, order));
        Map<String, List<Section>> folders = sections.stream()
                .collect(Collectors.groupingBy(
                        section -> ListOrder.path(section.subscription()), LinkedHashMap::new, Collectors.toList()));
        List<FeedOutcome.Failed> failed = failed(report);
        html.markup(PageHead.html()).markup("<body>\n<header>\n<h1>What’s New</h1>\n<p>");
        html.time(now).markup(" · %d of %d feeds".formatted(report.read(), report.asked()));
        html.markup(report.cancelled() ? ", cancelled before the end" : "");
        html.markup(failed.isEmpty() ? "" : " · <a href=\"#failed\">%d could not be read</a>".formatted(failed.size()));
        html.markup("</p>\n</header>\n");
        contents(html, folders);
        html.markup("<main>\n");
        articles(html, folders);
        failures(html, failed);
        html.markup("</main>\n</body>\n</html>\n");
    }

    private Piece ahead(FeedArticle article) {
        String text = text(article);
        if (text.length() <= IN_MEMORY - inMemory) {
            inMemory += text.length();
            return html -> html.markup(text);
        }
        try {
            Spool.Place place = spool.put(text);
            return html -> html.markup(spool.get(place));
        } catch (IOException _) {
            return article::writeTo; // no space for a temporary file: then the feed itself has to wait
        }
    }

    private String text(FeedArticle article) {
        StringBuilder html = new StringBuilder();
        try {
            article.writeTo(new HtmlText(html, zone));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return html.toString();
    }

    private static void contents(HtmlText html, Map<String, List<Section>> folders) throws IOException {
        html.markup("<nav aria-label=\"Contents\">\n");
        for (Map.Entry<String, List<Section>> folder : folders.entrySet()) {
            heading(html, folder.getKey());
            html.markup("<ul>\n");
            for (Section section : folder.getValue()) {
                html.markup("<li><a href=\"#" + section.anchor() + "\">");
                html.text(section.title()).markup("</a></li>\n");
            }
            html.markup("</ul>\n");
        }
        html.markup("</nav>\n");
    }

    private static void articles(HtmlText html, Map<String, List<Section>> folders) throws IOException {
        for (Map.Entry<String, List<Section>> folder : folders.entrySet()) {
            html.markup("<section class=\"folder\">\n");
            heading(html, folder.getKey());
            for (Section section : folder.getValue()) {
                section.article().writeTo(html);
            }
            html.markup("</section>\n");
        }
    }

    private static void heading(HtmlText html, String folder) throws IOException {
        if (!folder.isEmpty()) {
            html.markup("<h2>").text(folder).markup("</h2>\n");
        }
    }

    private static void failures(HtmlText html, List<FeedOutcome.Failed> failed) throws IOException {
        if (failed.isEmpty()) {
            return;
        }
        html.markup("<section class=\"folder\" id=\"failed\">\n<h2>Could not be read</h2>\n<dl>\n");
        for (FeedOutcome.Failed failure : failed) {
            Subscription subscription = failure.subscription();
            html.markup("<dt>").link(FeedUrl.shown(subscription.address()), subscription.title());
            html.markup("</dt>\n<dd>")
                    .text(ProblemMessages.english(failure.reason()))
                    .markup("</dd>\n");
        }
        html.markup("</dl>\n</section>\n");
    }

    private List<FeedOutcome.Failed> failed(NewsReport report) {
        return report.outcomes().stream()
                .filter(FeedOutcome.Failed.class::isInstance)
                .map(FeedOutcome.Failed.class::cast)
                .sorted(Comparator.comparing(FeedOutcome.Failed::subscription, order))
                .toList();
    }

    /// Deletes the temporary file, if there is one.
    ///
    /// @throws IOException when that can't be done
    @Override
    public void close() throws IOException {
        spool.close();
    }
}
