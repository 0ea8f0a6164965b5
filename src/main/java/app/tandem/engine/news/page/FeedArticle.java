package app.tandem.engine.news.page;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.news.EntryOrder;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One feed of a page.
///
/// @param anchor what the contents link to
/// @param title what the reader calls the feed
/// @param feed what it says, newest entry first
record FeedArticle(String anchor, String title, Feed feed) {
    private static final int SUMMARY_LENGTH = 320;
    private static final int TITLE_LENGTH = 80;

    /// Writes the article.
    ///
    /// @param html where to
    /// @throws IOException when it can't be written
    void writeTo(HtmlText html) throws IOException {
        html.markup("<article id=\"" + anchor + "\">\n<h3 dir=\"auto\">");
        html.link(feed.link(), title).markup("</h3>\n");
        if (feed.entries().isEmpty()) {
            html.markup("<p class=\"about\">No entries</p>\n</article>\n");
            return;
        }
        html.markup("<ol>\n");
        for (Entry entry : feed.entries()) {
            write(entry, html);
        }
        html.markup("</ol>\n</article>\n");
    }

    private static void write(Entry entry, HtmlText html) throws IOException {
        String title = PlainText.of(entry.title());
        String summary = PlainText.start(summary(entry), SUMMARY_LENGTH);
        html.markup("<li dir=\"auto\"><p class=\"title\">");
        html.link(entry.link(), title.isEmpty() ? PlainText.cut(summary, TITLE_LENGTH) : title);
        html.markup("</p>\n");
        about(entry, html);
        if (!summary.isEmpty() && !summary.equals(title)) {
            html.markup("<p>").text(summary).markup("</p>\n");
        }
        html.markup("</li>\n");
    }

    private static void about(Entry entry, HtmlText html) throws IOException {
        Instant date = EntryOrder.date(entry).orElse(null);
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

    private static @Nullable String summary(Entry entry) {
        return entry.summary() != null || entry.content().isEmpty()
                ? entry.summary()
                : entry.content().getFirst();
    }
}
