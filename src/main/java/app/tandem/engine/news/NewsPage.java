package app.tandem.engine.news;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.Feed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Publishes a refresh as one HTML file that needs nothing else: no script, no picture, nothing loaded from
/// anywhere,
/// which its Content-Security-Policy holds even where a feed's text got past the cleaning.
public final class NewsPage {
    private static final int SUMMARY_LENGTH = 320;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH);

    private final StringBuilder html = new StringBuilder(1 << 16);
    private final ZoneId zone;

    private NewsPage(ZoneId zone) {
        this.zone = zone;
    }

    /// Writes the page to a temporary file beside the target, then moves it there in one step.
    ///
    /// @param report what to publish
    /// @param file where to; missing folders are made, a file that is there is replaced
    /// @throws IOException when it can't be written; what was there stands
    public static void write(NewsReport report, Path file) throws IOException {
        String page = html(report, Instant.now(), ZoneId.systemDefault());
        WholeFile.write(file, page.getBytes(StandardCharsets.UTF_8));
    }

    /// Makes the page.
    ///
    /// @param report what to publish
    /// @param now when it was made
    /// @param zone whose time it shows
    /// @return the HTML
    static String html(NewsReport report, Instant now, ZoneId zone) {
        return new NewsPage(zone).page(report, now);
    }

    private String page(NewsReport report, Instant now) {
        Map<List<String>, List<FeedOutcome>> folders = byFolder(report.outcomes());
        String style = style();
        html.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; base-uri 'none'; form-action 'none'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>What’s New</title>
                <style>%s</style>
                </head>
                <body>
                """.formatted(hash(style), style));
        header(report, now);
        contents(folders);
        html.append("<main>\n");
        folders.forEach(this::folder);
        failures(report);
        html.append("</main>\n</body>\n</html>\n");
        return html.toString();
    }

    private void header(NewsReport report, Instant now) {
        html.append("<header>\n<h1>What’s New</h1>\n<p>");
        time(now);
        html.append(" · %d of %d feeds".formatted(report.read(), report.asked()));
        html.append(report.cancelled() ? ", cancelled before the end" : "").append("</p>\n</header>\n");
    }

    private void contents(Map<List<String>, List<FeedOutcome>> folders) {
        html.append("<nav aria-label=\"Contents\">\n");
        folders.forEach((folder, outcomes) -> {
            html.append("<section>\n").append(heading(folder)).append("<ul>\n");
            for (FeedOutcome outcome : outcomes) {
                html.append("<li><a href=\"#")
                        .append(anchor(outcome.subscription()))
                        .append("\">");
                text(outcome.subscription().title());
                html.append("</a></li>\n");
            }
            html.append("</ul>\n</section>\n");
        });
        html.append("</nav>\n");
    }

    private static String heading(List<String> folder) {
        return folder.isEmpty() ? "" : "<h2>" + escaped(String.join(" › ", folder)) + "</h2>\n";
    }

    private void folder(List<String> folder, List<FeedOutcome> outcomes) {
        html.append("<section class=\"folder\">\n").append(heading(folder));
        for (FeedOutcome outcome : outcomes) {
            feed(outcome).ifPresent(feed -> feed(outcome.subscription(), feed));
        }
        html.append("</section>\n");
    }

    private void feed(Subscription subscription, Feed feed) {
        html.append("<article id=\"").append(anchor(subscription)).append("\">\n<h3>");
        link(feed.link(), subscription.title());
        html.append("</h3>\n<ol>\n");
        feed.entries().forEach(this::entry);
        html.append(feed.entries().isEmpty() ? "<li>No entries</li>\n" : "").append("</ol>\n</article>\n");
    }

    private void entry(Entry entry) {
        String title = PlainText.of(entry.title());
        String summary = PlainText.start(summary(entry), SUMMARY_LENGTH);
        html.append("<li><p class=\"title\">");
        link(entry.link(), title.isEmpty() ? PlainText.start(summary, 80) : title);
        html.append("</p>\n<p class=\"about\">");
        Newest.date(entry).ifPresent(this::time);
        if (entry.author() != null) {
            html.append(" · ");
            text(PlainText.of(entry.author()));
        }
        html.append("</p>\n");
        if (!summary.isEmpty() && !summary.equals(title)) {
            html.append("<p>");
            text(summary);
            html.append("</p>\n");
        }
        html.append("</li>\n");
    }

    private static @Nullable String summary(Entry entry) {
        return entry.summary() != null || entry.content().isEmpty()
                ? entry.summary()
                : entry.content().getFirst();
    }

    private void failures(NewsReport report) {
        List<FeedOutcome.Failed> failed = report.outcomes().stream()
                .filter(FeedOutcome.Failed.class::isInstance)
                .map(FeedOutcome.Failed.class::cast)
                .sorted(Comparator.comparing(failure -> failure.subscription().title()))
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        html.append("<section class=\"folder\" id=\"failed\">\n<h2>Could not be read</h2>\n<dl>\n");
        for (FeedOutcome.Failed failure : failed) {
            html.append("<dt>");
            link(
                    failure.subscription().address().toString(),
                    failure.subscription().title());
            html.append("</dt>\n<dd>");
            text(failure.reason());
            html.append("</dd>\n");
        }
        html.append("</dl>\n</section>\n");
    }

    private void link(@Nullable String address, String words) {
        String shown = words.isBlank() ? "Untitled" : words;
        Optional<String> target =
                Optional.ofNullable(address).flatMap(Address::parse).map(Object::toString);
        target.ifPresent(url -> html.append("<a rel=\"noopener noreferrer\" href=\"")
                .append(escaped(url))
                .append("\">"));
        text(shown);
        target.ifPresent(_ -> html.append("</a>"));
    }

    private void time(Instant instant) {
        html.append("<time datetime=\"")
                .append(instant.truncatedTo(ChronoUnit.SECONDS))
                .append("\">");
        text(DATE.withZone(zone).format(instant));
        html.append("</time>");
    }

    private void text(String words) {
        html.append(escaped(words));
    }

    private static Optional<Feed> feed(FeedOutcome outcome) {
        return switch (outcome) {
            case FeedOutcome.Fresh fresh -> Optional.of(fresh.feed());
            case FeedOutcome.NotModified known -> Optional.of(known.feed());
            case FeedOutcome.Failed _ -> Optional.empty();
        };
    }

    private static Map<List<String>, List<FeedOutcome>> byFolder(List<FeedOutcome> outcomes) {
        Map<List<String>, List<FeedOutcome>> folders = new LinkedHashMap<>();
        for (FeedOutcome outcome : outcomes) {
            if (!(outcome instanceof FeedOutcome.Failed)) {
                folders.computeIfAbsent(outcome.subscription().folder(), _ -> new ArrayList<>())
                        .add(outcome);
            }
        }
        return folders;
    }

    private static String anchor(Subscription subscription) {
        return "feed-" + Integer.toHexString(subscription.hashCode());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream css = NewsPage.class.getResourceAsStream("page.css")) {
            if (css == null) {
                throw new IllegalStateException("page.css is missing from the module");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
