package app.tandem.engine.news.store;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.failed;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.FeedState;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.engine.news.store.sqlite.Database;
import app.tandem.engine.news.store.sqlite.Schema;
import app.tandem.engine.problem.Problem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is wrong with a feed is stored as a code with its arguments, where earlier versions wrote English.
final class StoredProblemsTest extends StoreTest {
    private static final Subscription A = subscription("a");

    @Test
    void whatIsWrongIsStoredInNoLanguage() {
        store.remember(failed(A, FeedState.NOTHING, FetchError.ASKED_TO_WAIT, 429, NOW), 0);

        FeedHealth health = store.health().of(A.address());

        assertThat(health.reason()).isEqualTo(Documents.NO_LUCK);
        assertThat(health.fetches()).extracting(fetch -> fetch.next().reason()).containsExactly(Documents.NO_LUCK);
        assertThat(stored("SELECT reason || ' ' || why AS text FROM visit"))
                .containsExactly(
                        "[\"fetch.wait\",[\"time.minutes\",10],429] [\"fetch.wait\",[\"time.minutes\",10],429]");
    }

    @Test
    void whatAnEarlierVersionWroteInEnglishStaysReadable() throws SQLException {
        store.close();
        List.of("news.db", "news-visits.db")
                .forEach(name -> folder.resolve(name).toFile().delete());
        try (Database news = Database.open(folder.resolve("news.db"));
                Database fetches = Database.open(folder.resolve("news-visits.db"))) {
            new Schema(Schema.NEWS.name(), Schema.NEWS.scripts().subList(0, 2)).migrate(news);
            new Schema(Schema.FETCH_LOG.name(), Schema.FETCH_LOG.scripts().subList(0, 1)).migrate(fetches);
            news.change(
                    "INSERT INTO feed (address, repairs) VALUES (?, ?)",
                    A.address(),
                    "the unknown encoding \"x\" ignored\na bare & read as text");
            fetches.change(
                    "INSERT INTO visit VALUES (1, ?, ?, 200, 9, 8, 7, NULL, ?, '', ?, 'every 60 minutes')",
                    A.address(),
                    NOW,
                    "a bare & read as text\na missing end tag put in",
                    NOW.plusSeconds(3600));
            fetches.change(
                    "INSERT INTO visit VALUES (2, ?, ?, 404, 0, 5, 0, 'not found (404)', '', '', ?, 'not found (404)')",
                    A.address(),
                    NOW.plusSeconds(1),
                    NOW.plusSeconds(7200));
            fetches.change(
                    "INSERT INTO conduct VALUES (?, 1, 0, ?, 'not found (404)', NULL, 0, NULL)",
                    A.address(),
                    NOW.plusSeconds(7200));
        }

        open();

        Problem lost = plain("not found (404)");
        assertThat(store.health().of(A.address()))
                .isEqualTo(new FeedHealth(
                        A.address(),
                        List.of(
                                new FetchLogEntry(
                                        NOW.plusSeconds(1),
                                        404,
                                        0,
                                        Duration.ofMillis(5),
                                        0,
                                        lost,
                                        List.of(),
                                        List.of(),
                                        new NextCheck(NOW.plusSeconds(7200), lost)),
                                new FetchLogEntry(
                                        NOW,
                                        200,
                                        9,
                                        Duration.ofMillis(8),
                                        7,
                                        null,
                                        List.of(plain("a bare & read as text"), plain("a missing end tag put in")),
                                        List.of(),
                                        new NextCheck(NOW.plusSeconds(3600), plain("every 60 minutes")))),
                        new NextCheck(NOW.plusSeconds(7200), lost),
                        1,
                        NOW.plusSeconds(1),
                        null,
                        List.of(plain("the unknown encoding \"x\" ignored"), plain("a bare & read as text")),
                        0));
    }

    private List<String> stored(String query) {
        try (Database fetches = Database.open(folder.resolve("news-visits.db"))) {
            return fetches.rows(query, row -> row.text("text"));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Problem plain(String text) {
        return Problem.of("plain", text);
    }
}
