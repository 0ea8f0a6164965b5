package app.tandem.engine.news.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewsPageTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void feedsStandInTheOrderOfTheListHoweverTheyCome() {
        FeedOutcome[] feeds = {
            fresh("Zebra", List.of("Two")),
            fresh("Feed 10", List.of()),
            fresh("Feed 2", List.of("Two")),
            fresh("Ant", List.of("One")),
            fresh("Bee", List.of())
        };
        List<Subscription> list =
                Arrays.stream(feeds).map(FeedOutcome::subscription).toList();
        List<FeedOutcome> late = Arrays.asList(feeds.clone());
        Collections.reverse(late);
        Document page = page(list, late.toArray(FeedOutcome[]::new));
        assertThat(page.select("main h2").eachText()).containsExactly("Two", "One");
        assertThat(page.select("main h3").eachText()).containsExactly("Zebra", "Feed 2", "Feed 10", "Bee", "Ant");
        assertThat(page.select("nav a").eachText()).containsExactly("Zebra", "Feed 2", "Feed 10", "Bee", "Ant");
    }

    @Test
    void whatFailedStandsInTheOrderOfTheListToo() {
        List<Subscription> list = Stream.of("Zebra", "Feed 10", "Feed 2")
                .map(title -> feed(title, List.of()))
                .toList();
        FeedOutcome[] failed = list.reversed().stream()
                .map(feed -> new FeedOutcome.Failed(feed, Problem.of("plain", "gone")))
                .toArray(FeedOutcome[]::new);
        assertThat(page(list, failed).select("#failed dt a").eachText()).containsExactly("Zebra", "Feed 10", "Feed 2");
    }

    @Test
    void withoutAListFeedsAreGroupedByFolderInTheOrderOfTheirNamesAndEntriesCarryTheirTimes() {
        Document page = page(
                fresh("B", List.of("Two"), entry("b", "https://example.org/b", "sum")),
                fresh("A", List.of("One", "Inner"), entry("a", "https://example.org/a", "words")),
                fresh("C", List.of("Two"), entry("c", null, null)));
        assertThat(page.select("main h2").eachText()).containsExactly("One › Inner", "Two");
        assertThat(page.select("main h3").eachText()).containsExactly("A", "B", "C");
        assertThat(page.select("main li .title a").eachAttr("href"))
                .containsExactly("https://example.org/a", "https://example.org/b");
        assertThat(page.select("main time").eachAttr("datetime")).containsOnly("2026-11-02T10:00:00Z");
        assertThat(page.select("nav a").eachText()).containsExactly("A", "B", "C");
        for (Element link : page.select("nav a")) {
            assertThat(page.select(link.attr("href"))).hasSize(1);
        }
    }

    @Test
    void whatFailedStandsAtTheEndWithItsReason() {
        Document page = page(
                new FeedOutcome.Failed(feed("Gone", List.of()), Problem.of("plain", "410 <gone>")),
                fresh("A", List.of(), entry("a", null, null)));
        assertThat(page.select("#failed dt a").eachText()).containsExactly("Gone");
        assertThat(page.select("#failed dd").eachText()).containsExactly("410 <gone>");
        assertThat(page.select("main > section").last()).isEqualTo(page.selectFirst("#failed"));
        assertThat(page.select("header p").text()).contains("1 of 3 feeds", "cancelled before the end");
    }

    @Test
    void nothingIsLoadedOrRunWhateverAFeedSays() {
        String nasty = "<script>alert(1)</script><img src=https://example.org/x onerror=alert(1)>\"'&<b>bold</b>";
        Document page = page(fresh(
                nasty,
                List.of(nasty),
                entry(nasty, "javascript:alert(1)", nasty),
                entry(nasty, "https://example.org/\"onclick=\"alert(1)", nasty)));
        assertThat(page.select("script, img, iframe, object, embed, link, form, base, svg"))
                .isEmpty();
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("src"));
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(target -> target.startsWith("#") || target.startsWith("https://"));
        assertThat(page.select("main a"))
                .isNotEmpty()
                .allMatch(link -> link.attr("rel").equals("noopener noreferrer"));
    }

    @Test
    void thePolicyAllowsNothingButItsOwnStyle() throws Exception {
        Document page = page(fresh("A", List.of(), entry("a", null, null)));
        String style = page.expectFirst("style").data();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; base-uri 'none'; form-action 'none'");
        assertThat(style).contains("prefers-color-scheme: dark").doesNotContain("url(", "@import", "</");
    }

    @Test
    void aFileThatIsThereIsReplacedInOneStep() throws Exception {
        Path file = folder.resolve("new/whatsnew.html");
        NewsPage.write(report(fresh("A", List.of(), entry("a", null, null))), file);
        NewsPage.write(report(fresh("B", List.of(), entry("b", null, null))), file);
        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>")
                .contains("B")
                .endsWith("</html>\n");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aPageOfMoreThanFitsInMemoryHoldsEachFeedAtItsPlace() {
        String words = "words of éach kind ".repeat(12_000);
        FeedOutcome[] feeds = IntStream.range(0, 60)
                .mapToObj(i -> fresh("F%02d".formatted(59 - i), List.of(), entry(i + words, null, null)))
                .toArray(FeedOutcome[]::new);
        Document page = page(feeds);
        assertThat(page.select("main h3").eachText())
                .isEqualTo(IntStream.range(0, 60).mapToObj("F%02d"::formatted).toList());
        assertThat(page.select("main li .title").eachText())
                .isEqualTo(IntStream.range(0, 60)
                        .mapToObj(i -> (59 - i + words).strip())
                        .toList());
    }

    private static Document page(FeedOutcome... outcomes) {
        return page(List.of(), outcomes);
    }

    private static Document page(List<Subscription> list, FeedOutcome... outcomes) {
        StringBuilder html = new StringBuilder();
        try (NewsPage page = new NewsPage(list, ZoneOffset.UTC)) {
            List.of(outcomes).forEach(page::add);
            page.writeTo(html, report(outcomes), NOW);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Jsoup.parse(html.toString());
    }

    private static NewsReport report(FeedOutcome... outcomes) {
        return new NewsReport(List.of(outcomes), outcomes.length + 1, 8, true);
    }

    private static Subscription feed(String title, List<String> folder) {
        return new Subscription(title, URI.create("https://example.org/feed"), folder);
    }

    private static FeedOutcome fresh(String title, List<String> folder, Entry... entries) {
        Feed feed = new FeedBuilder("rss 2.0")
                .title(title)
                .link("https://example.org/")
                .entries(List.of(entries))
                .build();
        return new FeedOutcome.Fresh(feed(title, folder), feed, entries.length);
    }

    private static Entry entry(String title, @Nullable String link, @Nullable String summary) {
        Instant published = Instant.parse("2026-11-02T10:00:00Z");
        return new EntryBuilder()
                .title(title)
                .link(link)
                .published(published)
                .summary(summary)
                .build();
    }
}
