package app.tandem.gui.news.entries;

import static app.tandem.engine.news.store.Documents.MORNING;
import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.entries.EntryQuery;
import app.tandem.engine.news.store.entries.Scope;
import app.tandem.gui.news.store.DirectExecutor;
import app.tandem.gui.news.store.StoreAccess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A list of many entries comes page by page, as far as one has scrolled.
@Timeout(60)
final class EntryPagesTest extends StoreTest {
    private static final int ENTRIES = 1_050;

    private final Deque<Runnable> answers = new ArrayDeque<>();
    private StoreAccess access;
    private EntriesModel entries;

    /// The newest is that of number 0.
    @BeforeEach
    void fill() {
        store.subscriptions().add(subscription("a"));
        Entry[] all = IntStream.range(0, ENTRIES)
                .mapToObj(i -> entry("guid " + i, null, "Number " + i, MORNING.minusSeconds(i), null))
                .toArray(Entry[]::new);
        store.remember(changed(subscription("a"), NOW, all), 0);
        access = new StoreAccess(folder.resolve("news.db"), new DirectExecutor(), answers::add, failure -> {
            throw failure;
        });
        entries = new EntriesModel(access);
    }

    @AfterEach
    void end() {
        access.close();
    }

    @Test
    void eachPageContinuesTheListUntilItsEnd() {
        entries.open(ALL, 0);
        answer();
        List<Integer> sizes = new ArrayList<>(List.of(shown().size()));
        do {
            entries.more();
            answer();
            sizes.add(shown().size());
        } while (sizes.getLast() > sizes.get(sizes.size() - 2));

        assertThat(sizes).containsExactly(200, 400, 600, 800, 1_000, 1_050, 1_050);
        assertThat(shown())
                .isEqualTo(
                        IntStream.range(0, ENTRIES).mapToObj(i -> "Number " + i).toList());
    }

    @Test
    void noMoreThanAPageIsReadHoweverOftenOneAsksMeanwhile() {
        entries.open(ALL, 0);
        entries.more();
        assertThat(answers).hasSize(1);
        answer();
        assertThat(shown()).hasSize(200);

        IntStream.range(0, 10).forEach(_ -> entries.more());
        assertThat(entries.loadingProperty().get()).isTrue();
        assertThat(answers).hasSize(1);
        answer();
        assertThat(shown()).hasSize(400);
    }

    @Test
    void aListThatWasScrolledFarIsReadAsFarAtOnceAndNoFurther() {
        entries.open(ALL, 321);
        answer();
        assertThat(shown()).hasSize(321).last().isEqualTo("Number 320");
        entries.more();
        answer();
        assertThat(shown()).hasSize(521).last().isEqualTo("Number 520");
    }

    /// It would be put below the rows of the other list.
    @Test
    void aPageOfAListThatIsNoLongerShownIsDropped() {
        entries.open(ALL, 0);
        answer();
        entries.more();
        entries.open(EntryQuery.of(new Scope.OfFeed(subscription("b").address())), 0);
        answer();
        assertThat(shown()).isEmpty();
        assertThat(entries.loadingProperty().get()).isFalse();
    }

    private void answer() {
        while (!answers.isEmpty()) {
            answers.remove().run();
        }
    }

    private List<String> shown() {
        return entries.rowsProperty().get().stream()
                .map(row -> row.line().title())
                .toList();
    }
}
