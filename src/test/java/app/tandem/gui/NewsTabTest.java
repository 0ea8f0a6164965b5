package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.notices.Notices;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class NewsTabTest extends LocalNewsTest {
    private String readAfter = "ONE_SECOND";

    @Test
    void entriesArriveInOrderAndTheTreeCountsThem() throws Exception {
        try (TandemWindow window = windowOver("one", "two", "page")) {
            NewsPanes.refresh(window, "Read 2 of 3 feeds, 4 new. 1 feed failed.");

            assertThat(NewsPanes.titles(window)).containsExactly("two, new", "one, new", "two, old", "one, old");
            window.await("the counts", () -> NewsPanes.tree(window).contains("Unread 4"));
            assertThat(NewsPanes.tree(window))
                    .containsExactly(
                            "Unread 4",
                            "Today 0",
                            "Starred 0",
                            "All entries 0",
                            "Failing 1",
                            "page 0 failing",
                            "one 2",
                            "two 2",
                            "page 0 failing");
        }
    }

    @Test
    void theNextStartShowsWhatIsStoredWithoutAskingAnyFeed() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            window.select("#entries", 1);
            window.await("the article", () -> window.text("#article-title").equals("one, new"));
        }
        int asked = server.getRequestCount();
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await(
                    "the article",
                    () -> window.shown("#article-title")
                            && window.text("#article-title").equals("one, new"));

            assertThat(NewsPanes.titles(window)).containsExactly("two, new", "one, new", "two, old", "one, old");
            assertThat(server.getRequestCount()).isEqualTo(asked);
        }
    }

    @Test
    void aFeedThatIsSelectedShowsItsOwnEntriesOnly() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            NewsPanes.select(window, "one");

            window.await("its entries", () -> NewsPanes.titles(window).equals(List.of("one, new", "one, old")));
        }
    }

    @Test
    void whatIsShownForASecondIsReadAndStaysInTheList() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            window.select("#entries", 0);
            window.await("the mark", () -> NewsPanes.tree(window).contains("Unread 3"));

            assertThat(NewsPanes.titles(window)).hasSize(4);
            assertThat(NewsPanes.unread(window)).containsExactly("one, new", "two, old", "one, old");
        }
    }

    @Test
    void allAreMarkedReadAtOnceAndUndone() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            window.click("#mark-all-read");
            window.await("the notice", () -> window.text("#notice").equals("4 entries marked as read"));
            assertThat(NewsPanes.unread(window)).isEmpty();

            window.click("#notice-action");
            window.await("the counts", () -> NewsPanes.tree(window).contains("Unread 4"));
            assertThat(NewsPanes.unread(window)).hasSize(4);
        }
    }

    @Test
    void keysStarMarkAndMove() throws Exception {
        readAfter = "BY_HAND";
        try (TandemWindow window = windowOver("one", "two")) {
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            window.focus("#entries");
            window.write("j");
            window.write("s");
            window.write("m");
            window.await("the star", () -> NewsPanes.tree(window).contains("Starred 1"));
            window.write("n");
            window.await("the next", () -> window.text("#article-title").equals("one, new"));

            assertThat(NewsPanes.unread(window)).doesNotContain("two, new");
        }
    }

    @Test
    void aSearchFindsWhileItIsTypedAndEscClearsIt() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            window.type("#search", "ol");
            window.await("the hits", () -> NewsPanes.titles(window).equals(List.of("two, old", "one, old")));
            window.press(KeyCode.ESCAPE);

            window.await("all", () -> NewsPanes.titles(window).size() == 4);
        }
    }

    @Test
    void enterOpensTheEntryInTheBrowser() throws Exception {
        try (TandemWindow window = windowOver("one")) {
            NewsPanes.refresh(window, "Read 1 of 1 feeds, 2 new.");
            window.select("#entries", 1);
            window.press(KeyCode.ENTER);

            window.await("the browser", () -> !window.opened().isEmpty());
            assertThat(window.opened()).containsExactly(URI.create("https://example.org/one/old"));
        }
    }

    @Test
    void cancelKeepsWhatHadArrived() throws Exception {
        try (TandemWindow window = windowOver("one", "hang")) {
            window.click("#refresh");
            window.await("the first feed", () -> NewsPanes.titles(window).size() == 2);
            assertThat(window.text("#refresh")).isEqualTo("_Cancel");

            window.press(KeyCode.ESCAPE);
            window.await("the end", () -> window.text("#refresh").equals("_Refresh"));

            assertThat(window.text("#news-status")).isEqualTo("Read 1 of 2 feeds, cancelled.");
            assertThat(NewsPanes.titles(window)).hasSize(2);
        }
    }

    @Test
    void quittingInTheMiddleClosesTheCalls() throws Exception {
        TandemWindow window = windowOver("one", "hang");
        window.click("#refresh");
        window.await("the first feed", () -> NewsPanes.titles(window).size() == 2);

        window.close();
    }

    @Test
    void aRemovedFeedComesBackByUndo() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            NewsPanes.select(window, "one");
            window.focus("#feeds");
            window.press(KeyCode.DELETE);
            window.await("the removal", () -> !NewsPanes.tree(window).contains("one 2"));
            window.press(KeyCode.CONTROL, KeyCode.Z);

            window.await("the feed", () -> NewsPanes.tree(window).contains("one 2"));
        }
    }

    @Test
    void aFileThatIsMissingAtTheFirstStartIsSaidAndNotReplacedByOtherFeeds() throws Exception {
        Path missing = data.resolve("gone.dat");
        remember(missing);
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the notice", () -> window.text("#notice").startsWith("The file could not be read: "));
            window.await("no feeds", () -> window.text("#news-status").equals("No feeds to read."));
            window.menu("menu-NOTICES");
            window.await("the notice once more", () -> window.shown("#notices .label"));
            assertThat(window.items("#notices", Notices.Logged.class))
                    .extracting(Notices.Logged::text)
                    .singleElement()
                    .asString()
                    .startsWith("The file could not be read: ")
                    .contains("gone.dat");
            window.press(KeyCode.ESCAPE);
            window.await("no sheet", () -> !window.shown("#notices"));
        }
        Files.writeString(missing, "one\n" + server.url("/one") + "\n");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the list", () -> window.text("#news-status").equals("1 feed to read."));
        }
    }

    @Test
    void feedsThatAreStoredAreNotReplacedByTheFileOfOldSettings() throws Exception {
        try (NewsStore store = NewsStore.open(data.resolve("news.db"))) {
            store.subscriptions().add(new Subscription("mine", URI.create("https://example.org/feed"), List.of()));
        }
        try (TandemWindow window = windowOver("one", "two")) {
            window.await("the list", () -> NewsPanes.tree(window).contains("mine 0"));
            assertThat(NewsPanes.tree(window)).doesNotContain("one 0");
        }
    }

    @Test
    void feedsThatAreReadEveryQuarterOfAnHourAreDueThatSoon() throws Exception {
        try (TandemWindow window = windowOver("one", "two")) {
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
        }
        assertThat(whyNext()).isEqualTo(Problem.of("check.interval", Problem.of("time.minutes", 60)));

        Files.writeString(data.resolve("window.properties"), "tab=1\nnews.refresh.every=quarter");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the list", () -> !window.disabled("#refresh"));
            window.click("#refresh");
            window.await("the end", () -> window.text("#news-status").startsWith("Read 2 of 2 feeds, 0 new. Next: "));
        }
        assertThat(whyNext()).isEqualTo(Problem.of("check.interval", Problem.of("time.minutes", 15)));
    }

    private Problem whyNext() {
        try (NewsStore store = NewsStore.open(data.resolve("news.db"))) {
            NextCheck next = store.health().of(server.url("/one").uri()).next();
            return Objects.requireNonNull(next).reason();
        }
    }

    private TandemWindow windowOver(String... feeds) throws Exception {
        List<String> list = Stream.of(feeds)
                .map(feed -> feed + "\n" + server.url("/" + feed))
                .toList();
        remember(Files.write(data.resolve("list.dat"), list));
        TandemWindow window = TandemWindow.open(data);
        window.await("the list", () -> !NewsPanes.tree(window).isEmpty() && !window.disabled("#refresh"));
        return window;
    }

    private void remember(Path list) throws IOException {
        String settings = "tab=1\nnews.read.after=" + readAfter + "\nnews.list=" + list;
        Files.writeString(data.resolve("window.properties"), settings.replace("\\", "\\\\"));
    }
}
