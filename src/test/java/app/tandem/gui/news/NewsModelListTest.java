package app.tandem.gui.news;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.store.feeds.OutlineEditor;
import app.tandem.gui.news.feeds.FeedChoice;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FolderChoice;
import app.tandem.gui.notices.Notices;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The reader's list of feeds, the files it comes from and goes to, and what is said where that fails.
@Timeout(60)
final class NewsModelListTest extends PlainNewsTest {
    private static final Subscription A = subscription("a");
    private static final Subscription B = subscription("b");

    @Test
    void aFirstStartIsFilledWithTheFeedsThatComeWithTandem() {
        start();
        assertThat(store.subscriptions().feeds())
                .isEqualTo(Subscriptions.shipped().feeds());
        assertThat(model.feeds().hasFeeds()).isTrue();
    }

    @Test
    void aReadersOwnFileFillsItInstead() throws Exception {
        Path own = Files.writeString(folder.resolve("own.dat"), "A\n" + A.address() + "\n");
        model.start(Optional.of(own), "", 0);
        assertThat(listed()).containsExactly("A");
    }

    @Test
    void aMissingFileIsToldOfAndFillsNothing() {
        Path missing = folder.resolve("missing.dat");
        model.start(Optional.of(missing), "", 0);
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .containsExactly("Die Datei konnte nicht gelesen werden: " + missing + ": diese Datei gibt es nicht");
        assertThat(listed()).isEmpty();
    }

    @Test
    void eachStepOfTheListIsUndoneAndDoneAgain() {
        open(A);
        model.subscriptions().add(List.of(B), FolderChoice.TOP);
        assertThat(listed()).containsExactly("a", "b");
        model.subscriptions().rename(item("b"), " Bee ");
        assertThat(listed()).containsExactly("a", "Bee");
        model.subscriptions().addFolder("Folder");
        model.subscriptions()
                .move(item("Bee"), new OutlineEditor.Place(item("Folder").node(), 0));
        assertThat(item("Folder").children()).extracting(FeedItem::name).containsExactly("Bee");
        model.subscriptions().remove(item("Folder"));
        assertThat(listed()).containsExactly("a");

        model.undo().undo();
        assertThat(item("Folder").children()).extracting(FeedItem::name).containsExactly("Bee");
        model.undo().undo();
        model.undo().undo();
        assertThat(listed()).containsExactly("a", "Bee");
        model.undo().undo();
        model.undo().undo();
        assertThat(listed()).containsExactly("a");
        assertThat(model.undo().undoableProperty().get()).isFalse();
        model.undo().redo();
        assertThat(listed()).containsExactly("a", "b");
    }

    @Test
    void aBlankNameChangesNothing() {
        open(A);
        model.subscriptions().rename(item("a"), "  ");
        model.subscriptions().addFolder(" ");
        assertThat(listed()).containsExactly("a");
        assertThat(model.undo().undoableProperty().get()).isFalse();
    }

    @Test
    void aFeedThatHasMovedKeepsItsEntries() {
        open(A);
        store.remember(changed(A, NOW, entry("1", null, "Tea")), 0);
        URI there = URI.create("https://there.example/feed");
        model.subscriptions().moveTo(item("a"), there);
        model.feeds().select("feed:" + there);
        assertThat(shown()).containsExactly("Tea");
    }

    @Test
    void anImportAddsWhatIsNotThereYet() throws Exception {
        open(A);
        Path file = Files.writeString(folder.resolve("list.dat"), "A\n" + A.address() + "\nB\n" + B.address() + "\n");
        model.exchange().importFile(file);
        assertThat(listed()).containsExactly("a", "B");
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .containsExactly("1 Feed hinzugefügt, 1 war schon da");
    }

    @Test
    void anImportThatFailsIsToldOfInTheReadersLanguage() throws Exception {
        open(A);
        Path broken = Files.writeString(folder.resolve("broken.opml"), "<opml>\n<body>\n<outline");
        model.exchange().importFile(broken);
        model.exchange().importFile(folder);
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .containsExactly(
                        "Die Datei konnte nicht gelesen werden: " + broken + ", Zeile 3: ist kein wohlgeformtes XML",
                        "Die Datei konnte nicht gelesen werden: " + folder + ": ist ein Ordner, keine Liste von Feeds");
        assertThat(listed()).containsExactly("a");
    }

    @Test
    void anExportIsAListThatCanBeImported() throws Exception {
        open(A, B);
        Path file = folder.resolve("list.opml");
        model.exchange().exportFile(file);
        assertThat(Subscriptions.read(file).feeds())
                .extracting(Subscription::address)
                .containsExactly(A.address(), B.address());
        assertThat(notices.log()).extracting(Notices.Logged::text).containsExactly("Geschrieben nach " + file);
    }

    @Test
    void allThatIsStoredIsWrittenAsJson() throws Exception {
        open(A, B);
        Path file = folder.resolve("all.json");
        model.exchange().exportAll(file);
        JsonNode json = new JsonMapper().readTree(Files.readAllBytes(file));
        assertThat(json.at("/subscriptions/0/xmlUrl").asString())
                .isEqualTo(A.address().toString());
        assertThat(json.at("/subscriptions/1/xmlUrl").asString())
                .isEqualTo(B.address().toString());
        assertThat(notices.log()).extracting(Notices.Logged::text).containsExactly("Geschrieben nach " + file);
    }

    @Test
    void whatCannotBeWrittenIsToldOfInTheReadersLanguage() throws Exception {
        open(A);
        Path file = Files.writeString(folder.resolve("file"), "");
        model.exchange().exportAll(file.resolve("all.json"));
        model.exchange().exportFile(file.resolve("list.opml"));
        model.exchange().publish(new FeedChoice.All(), 20, file.resolve("page.html"));
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .hasSize(3)
                .containsOnly("Die Datei konnte nicht geschrieben werden: " + file + " ist im Weg");
        assertThat(browsed).isEmpty();
    }

    @Test
    void aPageIsOpenedAndAFeedIsNot() {
        open(A);
        store.remember(changed(A, NOW, entry("1", null, "Tea")), 0);
        Path page = folder.resolve("page.html");
        model.exchange().publish(FeedChoice.of(item("a")), 20, page);
        model.exchange().publish(FeedChoice.of(item("a")), 20, folder.resolve("feed.atom"));
        assertThat(browsed).containsExactly(page.toUri());
        assertThat(page).content().contains("Tea");
        assertThat(folder.resolve("feed.atom")).content().contains("Tea");
    }

    @Test
    void aStoreThatCannotBeOpenedIsToldOfInTheReadersLanguage() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        NewsModel other = model(file);
        other.start(Optional.empty(), "", 0);
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .isNotEmpty()
                .containsOnly("Der Nachrichtenspeicher konnte nicht benutzt werden: die Nachrichtendatenbank kann nicht"
                        + " geöffnet werden: " + file + " ist im Weg");
        assertThat(other.readyProperty().get()).isFalse();
        other.close();
    }

    /// Starts with these feeds alone.
    private void open(Subscription... feeds) {
        store.subscriptions().fillOnce(new Subscriptions(List.of()));
        List.of(feeds).forEach(feed -> store.subscriptions().add(feed));
        start();
    }
}
