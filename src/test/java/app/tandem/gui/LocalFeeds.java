package app.tandem.gui;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/// Answers `/grows` with a feed that has 12 new entries each time, `/one`, `/two` and `/other` with feeds,
/// `/page` with a page, `/site` with one that names two feeds, `/gone` with 404, and `/hang` never.
final class LocalFeeds extends Dispatcher {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String name = request.getUrl().encodedPath().substring(1);
        return switch (name) {
            case "one" -> rss(name, 10);
            case "two" -> rss(name, 11);
            case "other" -> rss(name, 12);
            case "site" ->
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/html")
                        .body("<!doctype html><title>A site</title>"
                                + "<link rel='alternate' type='application/rss+xml' title='Two' href='/two'>"
                                + "<link rel='alternate' type='application/rss+xml' title='Other' href='/other'>")
                        .build();
            case "grows" -> grown(asked.incrementAndGet());
            case "page" ->
                new MockResponse.Builder()
                        .setHeader("Content-Type", "text/html")
                        .body("<!doctype html><title>No feed</title><p>Hello")
                        .build();
            case "gone" -> new MockResponse.Builder().code(404).build();
            default ->
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build();
        };
    }

    /// Answers each question with the same feed.
    ///
    /// @param name its title
    static Dispatcher allAs(String name) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return rss(name, 12);
            }
        };
    }

    private static MockResponse grown(int times) {
        String items = IntStream.range(0, 38 + 12 * times)
                .mapToObj(i -> "<item><title>Number %1$d</title><guid>%1$d</guid><pubDate>%2$s</pubDate></item>"
                        .formatted(
                                i,
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        ZonedDateTime.of(2026, 11, 1, 10 + i / 60, i % 60, 0, 0, ZoneOffset.UTC))))
                .collect(Collectors.joining());
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/rss+xml; charset=utf-8")
                .body("<rss version='2.0'><channel><title>grows</title>" + items + "</channel></rss>")
                .build();
    }

    private static MockResponse rss(String name, int hour) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/rss+xml; charset=utf-8")
                .body("<rss version='2.0'><channel><title>%s</title>%s%s</channel></rss>"
                        .formatted(name, item(name, "old", 1, hour), item(name, "new", 2, hour)))
                .build();
    }

    private static String item(String feed, String title, int day, int hour) {
        return "<item><title>%1$s, %2$s</title><link>https://example.org/%1$s/%2$s</link><guid>%1$s-%2$s</guid>"
                        .formatted(feed, title)
                + "<description>Text of %s</description>".formatted(title)
                + "<pubDate>0%d Nov 2026 %d:00:00 GMT</pubDate></item>".formatted(day, hour);
    }
}
