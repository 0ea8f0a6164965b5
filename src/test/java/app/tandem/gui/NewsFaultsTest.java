package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.NewsStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the tab does where something around it fails.
final class NewsFaultsTest extends LocalNewsTest {
    @BeforeEach
    void fill() throws IOException {
        try (NewsStore store = emptyStore("news.list=a\\u0000b\n")) {
            for (String name : List.of("one", "two")) {
                store.subscriptions().add(feed(name, "/" + name), null);
            }
        }
    }

    @Test
    void offlineOneSentenceIsSaidAndWhatIsStoredIsShown() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the list", () -> NewsPanes.tree(window).contains("one 0"));
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            server.close();
            window.click("#refresh");
            window.await("the end", () -> window.text("#news-status").startsWith("No feed could be read: "));

            assertThat(window.text("#news-status")).endsWith("What is stored is shown.");
            window.await("the tree", () -> NewsPanes.tree(window).contains("Unread 4"));
            // while the refresh went on one feed alone may have been without an answer
            window.await(
                    "no failing feed", () -> NewsPanes.tree(window).stream().noneMatch(row -> row.contains("ailing")));
            assertThat(NewsPanes.titles(window)).hasSize(4);
        }
    }

    /// Else the next start would take it for one that a killed process left, and read all of it.
    @Test
    void theWindowEndsWhenItsStoreIsClosed() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.await("the list", () -> NewsPanes.tree(window).contains("one 0"));
        assertThat(data.resolve("news.db-wal")).exists();

        window.requestClose();
        window.awaitExit();

        assertThat(data.resolve("news.db-wal")).doesNotExist();
        assertThat(data.resolve("news.db.checked")).exists();
        window.close();
    }

    /// No feed has ever been read: that nothing is unread is not what a reader should be told.
    @Test
    void whereNoFeedCouldBeReadTheEmptyListSaysWhy() throws Exception {
        server.close();
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the list", () -> NewsPanes.tree(window).contains("one 0"));
            window.click("#refresh");
            window.await("the end", () -> window.text("#news-status").startsWith("No feed could be read: "));
            window.await(
                    "the reason",
                    () -> window.node("#entries-placeholder", Pane.class).lookup(".placeholder-text")
                                    instanceof Label why
                            && window.text("#news-status").startsWith(why.getText()));
        }
    }

    /// As on a disk that is full: the file can be read, and nothing more can be written to it.
    @Test
    void whereNothingCanBeStoredTheFeedsAreReadAllTheSameEachTimeAndItIsSaid() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the list", () -> NewsPanes.tree(window).contains("one 0"));
            execute("CREATE TRIGGER full BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'no room'); END");
            for (int time = 0; time < 2; time++) {
                window.click("#refresh");
                window.await(
                        "the end",
                        () -> window.text("#news-status")
                                .startsWith("Read 2 of 2 feeds, 4 new. This refresh was not saved: "));
                assertThat(window.text("#news-status")).doesNotContain("statement is not executing");
            }
            execute("DROP TRIGGER full");
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
        }
    }

    @Test
    void aListWhoseEntriesAreAllReadSaysSo() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("the list", () -> NewsPanes.tree(window).contains("one 0"));
            NewsPanes.refresh(window, "Read 2 of 2 feeds, 4 new.");
            window.click("#mark-all-read");
            window.await("the counts", () -> NewsPanes.tree(window).contains("Unread 0"));
            window.click("#hide-read");
            window.await("no entries", () -> NewsPanes.titles(window).isEmpty());
            window.await("the sentence", () -> window.shown("Nothing unread."));
            window.click("Show all");

            window.await("all", () -> NewsPanes.titles(window).size() == 4);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("news.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
