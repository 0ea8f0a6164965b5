import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.EntryBuilder;
import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.RefreshResult;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.entries.Entries;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Stores 100,000 entries and measures lists, searches, a refresh that changes nothing, opening and backup.
///
/// ```
/// mvn -q package && javac -cp 'target/modules/*' -d target/bench src/bench/RememberNews.java
/// java -Xmx256m -cp 'target/bench:target/modules/*' RememberNews target/bench/news.db
/// ```
///
/// Words are drawn by Zipf's law (the n-th word 1/n as often as the first) from 20,000, 80 to an entry, so
/// that a search for the first is one for a word that nearly every entry has, and one for the 5,000th is what
/// people type.
final class RememberNews {
    private static final int FEEDS = 500;
    private static final int ENTRIES = 200;
    private static final int WORDS = 20_000;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final double[] ZIPF = zipf();

    private RememberNews() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        for (String part : List.of("news.db", "news.db-wal", "news.db-shm", "news-visits.db", "news.backup-1.db")) {
            Files.deleteIfExists(file.resolveSibling(part));
        }
        try (NewsStore store = NewsStore.open(file)) {
            once("store %,d entries".formatted(FEEDS * ENTRIES), () -> fill(store));
            measure(store.entries());
            once("500 fetches that find nothing new", () -> unchanged(store));
            once("backup and retention", () -> {
                store.keepUp();
                return true;
            });
        }
        System.out.printf("%-48s %,d MB%n", "file", Files.size(file) >> 20);
        once("open and check", () -> {
            NewsStore.open(file).close();
            return true;
        });
    }

    private static void measure(Entries entries) {
        EntryQuery all = EntryQuery.of(new Scope.Everything());
        URI feed = subscription(77).address();
        often("list: everything, first page", () -> entries.list(all));
        List<EntryLine> first = entries.list(all);
        often("list: everything, second page", () -> entries.list(all.after(first.getLast())));
        often("list: unread", () -> entries.list(all.unreadOnly()));
        often("list: starred", () -> entries.list(all.starredOnly()));
        often("list: a feed", () -> entries.list(EntryQuery.of(new Scope.OfFeed(feed))));
        often("list: unread counts of all feeds", entries::unread);
        often("read one entry", () -> entries.read(first.getFirst().id()));
        for (int rank : new int[] {1, 10, 100, 1000, 5000}) {
            String word = word(rank);
            String title = "search: word %d (%,d found)".formatted(rank, found(entries, all.matching(word + " ")));
            often(title, () -> entries.list(all.matching(word + " ")));
        }
        often("search: two words", () -> entries.list(all.matching(word(50) + " " + word(500) + " ")));
        often(
                "search: three letters of a word",
                () -> entries.list(all.matching(word(1000).substring(0, 3))));
        often("search: a phrase", () -> entries.list(all.matching('"' + word(3) + " " + word(5) + '"')));
        often(
                "search: unread of a feed, a common word",
                () -> entries.list(
                        EntryQuery.of(new Scope.OfFeed(feed)).unreadOnly().matching(word(2) + " ")));
    }

    private static int found(Entries entries, EntryQuery query) {
        return entries.list(EntryQuery.of(query.scope()).matching(query.words()).limit(1_000_000))
                .size();
    }

    private static boolean fill(NewsStore store) {
        Random random = new Random(1);
        for (int i = 0; i < FEEDS; i++) {
            List<Entry> entries = new ArrayList<>();
            for (int j = 0; j < ENTRIES; j++) {
                entries.add(entry(i, j, random));
            }
            Feed feed = new FeedBuilder("rss 2.0")
                    .title("Feed " + i)
                    .entries(entries)
                    .build();
            store.remember(new RefreshResult.Changed(subscription(i), FeedState.NOTHING, answer(i), feed, NOW), 1);
        }
        return true;
    }

    private static boolean unchanged(NewsStore store) {
        for (int i = 0; i < FEEDS; i++) {
            store.remember(new RefreshResult.Unchanged(subscription(i), FeedState.NOTHING, answer(i), NOW), 1);
        }
        return true;
    }

    private static Entry entry(int feed, int number, Random random) {
        String title = IntStream.range(0, 8).mapToObj(_ -> word(draw(random))).collect(Collectors.joining(" "));
        String text = IntStream.range(0, 72).mapToObj(_ -> word(draw(random))).collect(Collectors.joining(" "));
        Instant published = NOW.minus(Duration.ofMinutes(random.nextInt(500_000)));
        return new EntryBuilder()
                .id(feed + "-" + number)
                .title(title)
                .link("https://f" + feed + ".example/" + number)
                .author("Author " + random.nextInt(999))
                .published(published)
                .summary("<p>" + text + "</p>")
                .categories(List.of("news"))
                .build();
    }

    private static Subscription subscription(int number) {
        return new Subscription("Feed " + number, URI.create("https://f" + number + ".example/feed"), List.of());
    }

    private static FetchOutcome.Fetched answer(int number) {
        return new FetchOutcome.Fetched(
                new byte[0],
                null,
                subscription(number).address(),
                Validators.NONE,
                "h",
                Duration.ZERO,
                1,
                List.of(),
                Duration.ofMillis(1));
    }

    /// A word of four to six letters that no other number gives.
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 1000; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private static int draw(Random random) {
        int found = Arrays.binarySearch(ZIPF, random.nextDouble());
        return 1 + (found < 0 ? -found - 1 : found);
    }

    private static double[] zipf() {
        double[] sums = new double[WORDS];
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
        double total = sum;
        return Arrays.stream(sums).map(part -> part / total).toArray();
    }

    private static void once(String what, Supplier<?> work) {
        long start = System.nanoTime();
        work.get();
        System.out.printf("%-48s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }

    /// The first time and the median of 21.
    private static void often(String what, Supplier<?> work) {
        double[] times = new double[21];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            work.get();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf("%-48s %8.1f ms, first %.1f ms%n", what, times[times.length / 2], first);
    }
}
