package app.tandem.gui.news.reader;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.essay;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.engine.news.store.sqlite.StoreException;
import app.tandem.gui.news.article.content.Article;
import app.tandem.gui.news.article.content.Block;
import app.tandem.gui.news.article.content.Run;
import app.tandem.gui.news.entries.EntryRow;
import app.tandem.gui.news.reader.ArticleModel.Opened;
import app.tandem.gui.news.store.DirectExecutor;
import app.tandem.gui.news.store.StoreAccess;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArticleModelTest extends StoreTest {
    private static final Subscription A = subscription("a");
    private static final Subscription OWN =
            new Subscription("Own", URI.create("http://192.168.1.2/feed"), List.of(), AddressPolicy.OWN_HOST);
    private static final SearchHits NONE = new SearchHits("");

    private final List<StoreException> failures = new ArrayList<>();
    private final List<StoreAccess> accesses = new ArrayList<>();
    private ArticleModel article;

    @BeforeEach
    void fill() {
        store.subscriptions().add(A);
        store.subscriptions().add(OWN);
        store.remember(
                changed(
                        A,
                        NOW,
                        essay("1", "Tea", "Ann", List.of(), "<p>Green tea</p>"),
                        entry("2", null, "Coffee", NOW, "Black")),
                0);
        article = model(Runnable::run);
    }

    @AfterEach
    void closeAccesses() {
        accesses.forEach(StoreAccess::close);
        assertThat(failures).isEmpty();
    }

    @Test
    void anEntryIsOpenedWithItsTextAndWithoutPictures() {
        EntryRow tea = row("Tea");
        article.open(tea, NONE);
        assertThat(article.openedProperty().get())
                .contains(new Opened(
                        tea,
                        store.entries().read(tea.id()).orElseThrow(),
                        paragraph(Run.plain("Green tea")),
                        0,
                        NONE,
                        false,
                        null,
                        List.of()));
    }

    @Test
    void whereThereIsNoTextTheSummaryIsShown() {
        article.open(row("Coffee"), NONE);
        assertThat(opened().article()).isEqualTo(paragraph(Run.plain("Black")));
    }

    @Test
    void whatWasSearchedForIsMarked() {
        article.open(row("Tea"), new SearchHits("tea"));
        assertThat(opened().article())
                .isEqualTo(paragraph(Run.plain("Green "), new Run("tea", Set.of(Run.Style.HIT), null)));
    }

    @Test
    void whatTheFeedHasChangedIsSaidAndShownWhenItIsWanted() {
        article.open(row("Tea"), NONE);
        article.lookForChange();
        assertThat(article.changedProperty().get()).isFalse();

        store.remember(changed(A, NOW.plusSeconds(1), essay("1", "Tea", "Ann", List.of(), "<p>Black tea</p>")), 0);
        article.lookForChange();
        assertThat(article.changedProperty().get()).isTrue();
        assertThat(opened().article()).isEqualTo(paragraph(Run.plain("Green tea")));

        article.showChange();
        assertThat(article.changedProperty().get()).isFalse();
        assertThat(opened().article()).isEqualTo(paragraph(Run.plain("Black tea")));
    }

    @Test
    void ofSeveralThatAreAskedForTheLastIsOpened() {
        Deque<Runnable> answers = new ArrayDeque<>();
        ArticleModel busy = model(answers::add);
        List<String> shown = new ArrayList<>();
        busy.openedProperty()
                .subscribe(now ->
                        now.ifPresent(entry -> shown.add(entry.row().line().title())));
        EntryRow tea = row("Tea");
        EntryRow coffee = row("Coffee");
        busy.open(coffee, NONE);
        busy.open(tea, NONE);
        answers.forEach(Runnable::run);
        assertThat(shown).containsExactly("Tea");

        answers.clear();
        busy.open(coffee, NONE);
        busy.open(tea, NONE);
        answers.forEach(Runnable::run);
        assertThat(shown).containsExactly("Tea");
    }

    @Test
    void anEntryThatIsGoneLeavesTheOpenOneOpen() {
        EntryRow tea = row("Tea");
        EntryLine line = tea.line();
        article.open(tea, NONE);
        article.open(
                new EntryRow(new EntryLine(
                        99, line.feed(), "A", "Gone", "", null, null, null, line.date(), null, false, false, 0, 1)),
                NONE);
        assertThat(opened().row()).isSameAs(tea);
    }

    @Test
    void theOtherFeedsThatTellItsStoryAreListed() {
        store.remember(changed(A, NOW, entry("3", "https://s.example/1", "Told by A")), 0);
        store.remember(changed(OWN, NOW, entry("1", "https://s.example/1", "Told by another")), 0);
        article.open(row("Told by A"), NONE);
        assertThat(opened().story())
                .extracting(EntryLine::title)
                .containsExactlyInAnyOrder("Told by A", "Told by another");
    }

    @Test
    void aFeedOfTheReadersOwnNetworkHasItsHostTrusted() {
        store.remember(changed(OWN, NOW, entry("1", null, "Milk")), 0);
        article.open(row("Milk"), NONE);
        assertThat(opened().trustedHost()).isEqualTo("192.168.1.2");
    }

    @Test
    void picturesAreAllowedForTheFeedOfTheOpenEntry() {
        article.allowPictures();
        article.open(row("Tea"), NONE);
        assertThat(opened().pictures()).isFalse();
        article.allowPictures();
        article.open(row("Coffee"), NONE);
        assertThat(opened().pictures()).isTrue();
    }

    @Test
    void whereTheSystemAsksForLittleToBeLoadedPicturesThatAreAllowedWaitAllTheSame() {
        article.open(row("Tea"), NONE);
        article.allowPictures();
        article.reducedDataProperty().set(true);
        article.open(row("Coffee"), NONE);
        assertThat(opened().pictures()).isFalse();

        article.reducedDataProperty().set(false);
        article.open(row("Tea"), NONE);
        assertThat(opened().pictures()).isTrue();
    }

    @Test
    void picturesOfAllFeedsStayAllowedAtTheNextStart() {
        article.start();
        assertThat(article.allPicturesProperty().get()).isFalse();
        article.allowAllPictures(true);
        ArticleModel next = model(Runnable::run);
        next.start();
        assertThat(next.allPicturesProperty().get()).isTrue();
    }

    @Test
    void warmingUpGivesASampleAndOpensNothing() {
        List<Article> samples = new ArrayList<>();
        article.warmUp(row("Tea"), samples::add);
        assertThat(samples)
                .singleElement()
                .satisfies(sample -> assertThat(sample.text()).isEqualTo("H\n\nP b i a c\n\n• l\n\nq\n\np"));
        assertThat(article.openedProperty().get()).isEmpty();
    }

    private ArticleModel model(Executor fx) {
        StoreAccess access = new StoreAccess(folder.resolve("news.db"), new DirectExecutor(), fx, failures::add);
        accesses.add(access);
        return new ArticleModel(access);
    }

    private EntryRow row(String title) {
        return new EntryRow(line(title));
    }

    private Opened opened() {
        return article.openedProperty().get().orElseThrow();
    }

    private static Article paragraph(Run... runs) {
        return new Article(List.of(new Block.Paragraph(List.of(runs), false)), false);
    }
}
