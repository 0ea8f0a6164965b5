package app.tandem.gui.news.exchange;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.feeds.OutlineEditor;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.feeds.FeedChoice;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.feeds.FeedTreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PublisherTest extends StoreTest {
    @ParameterizedTest
    @CsvSource({
        "news.html, <!DOCTYPE html>",
        "news.atom, http://www.w3.org/2005/Atom",
        "news.rss, '<rss '",
        "news.JSON, https://jsonfeed.org/version/1.1"
    })
    void aFileIsWhatItsNameSays(String name, String sign) throws IOException {
        store.subscriptions().add(subscription("a"));
        store.subscriptions().add(subscription("b"));
        store.remember(changed(subscription("a"), NOW, entry("1", null, "First of a")), 0);
        store.remember(changed(subscription("b"), NOW, entry("1", null, "First of b")), 0);
        Path file = folder.resolve(name);

        assertThat(Publisher.publish(store, new FeedChoice.All(), 20, file, NOW))
                .isEmpty();
        assertThat(Files.readString(file)).containsIgnoringCase(sign).contains("First of a", "First of b");
    }

    @Test
    void anEmptyFolderIsPublishedWithNothingAndNotWithEverything() throws IOException {
        store.subscriptions().add(subscription("a"));
        store.remember(changed(subscription("a"), NOW, entry("1", null, "First of a"), entry("2", null, "Second")), 0);
        store.editor().addFolder("empty", new OutlineEditor.Place(null, 9));
        FeedItem empty =
                FeedTreeReader.read(store, new Messages(Locale.ENGLISH)).getLast();
        Path file = folder.resolve("news.html");

        assertThat(Publisher.publish(store, FeedChoice.of(empty), 20, file, NOW))
                .isEmpty();
        assertThat(Files.readString(file)).doesNotContain("First of a");
    }

    /// Each title begins where its own script does, whatever the language of the page.
    @Test
    void onThePageATitleOfAnyScriptHasItsOwnDirection() throws IOException {
        String hebrew = "\u05db\u05d5\u05ea\u05e8\u05ea (English) 12";
        String arabic = "\u0639\u0646\u0648\u0627\u0646";
        Subscription feed = new Subscription(arabic, subscription("a").address(), List.of());
        store.subscriptions().add(feed);
        store.remember(changed(feed, NOW, entry("1", null, hebrew), entry("2", null, "English")), 0);
        Path file = folder.resolve("news.html");
        assertThat(Publisher.publish(store, new FeedChoice.All(), 20, file, NOW))
                .isEmpty();

        Document page = Jsoup.parse(file);
        assertThat(page.select("[dir=auto] > .title").eachText()).containsExactlyInAnyOrder(hebrew, "English");
        assertThat(page.select("h3[dir=auto]").eachText()).hasSize(1);
        assertThat(page.select("html[dir], body[dir]")).isEmpty();
    }

    @Test
    void noMoreEntriesAreTakenThanWereAskedFor() throws IOException {
        store.subscriptions().add(subscription("a"));
        store.remember(changed(subscription("a"), NOW, entry("1", null, "First"), entry("2", null, "Second")), 0);
        Path file = folder.resolve("news.atom");

        assertThat(Publisher.publish(store, new FeedChoice.All(), 1, file, NOW)).isEmpty();
        assertThat(Files.readString(file)).containsOnlyOnce("<entry>");
    }
}
