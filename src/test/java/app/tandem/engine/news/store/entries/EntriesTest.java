package app.tandem.engine.news.store.entries;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.ImageConsent;
import app.tandem.engine.news.store.RemoteImagePolicy;
import app.tandem.engine.news.store.StoreTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EntriesTest extends StoreTest {
    private static final Subscription A = subscription("a");

    private static Entry hoursAgo(String title, int hours) {
        return entry(title, null, title, NOW.minus(Duration.ofHours(hours)), null);
    }

    @Test
    void aListGoesInEitherOrderPageByPage() {
        store.remember(changed(A, NOW, hoursAgo("1", 1), hoursAgo("2", 2), hoursAgo("3", 3)), 0);
        EntryQuery oldest = ALL.oldestFirst(true).limit(2);
        List<EntryLine> first = store.entries().list(oldest);
        assertThat(first).extracting(EntryLine::title).containsExactly("3", "2");
        assertThat(titles(oldest.after(first.getLast()))).containsExactly("1");
        assertThat(titles(ALL.limit(-1))).containsExactly("1", "2", "3");
    }

    @Test
    void todayBeginsWhereTheReaderSays() {
        store.remember(changed(A, NOW, hoursAgo("today", 11), hoursAgo("yesterday", 13)), 0);
        EntryQuery today = ALL.from(NOW.minus(Duration.ofHours(12)));
        assertThat(titles(today)).containsExactly("today");
        assertThat(store.entries().count(today)).isEqualTo(1);
        assertThat(store.entries().count(ALL.limit(1))).isEqualTo(2);
        assertThat(store.entries().count(ALL.matching("- \""))).isZero();
    }

    @Test
    void whatArrivedSinceIsAskedForWhereverItBelongsInTheList() {
        store.remember(changed(A, NOW, hoursAgo("before", 1)), 0);
        long known = store.entries().latest();
        store.remember(changed(A, NOW.plusSeconds(1), hoursAgo("old but new", 9), hoursAgo("before", 1)), 0);
        assertThat(titles(ALL.arrivedAfter(known))).containsExactly("old but new");
        assertThat(titles(ALL.arrivedAfter(store.entries().latest()))).isEmpty();
    }

    @Test
    void searchesAreKeptWithTheirFeedsAndMarks() {
        EntryQuery ofFolder =
                EntryQuery.of(new Scope.OfFolder(7)).matching("java -script").unreadOnly();
        EntryQuery ofFeed = EntryQuery.of(new Scope.OfFeed(A.address())).starredOnly();
        long first = store.searches().add("J", ofFolder);
        long second = store.searches().add("S", ofFeed);
        assertThat(store.searches().all())
                .containsExactly(new Searches.Saved(first, "J", ofFolder), new Searches.Saved(second, "S", ofFeed));
        Searches.Saved removed = store.searches().remove(first).orElseThrow();
        assertThat(store.searches().all()).extracting(Searches.Saved::name).containsExactly("S");
        store.searches().restore(removed);
        assertThat(store.searches().all().getFirst()).isEqualTo(new Searches.Saved(first, "J", ofFolder));
    }

    @Test
    void picturesWaitForConsentToOneFeedOrAll() {
        store.remember(changed(A, NOW, hoursAgo("1", 1)), 0);
        RemoteImagePolicy pictures = store.pictures();
        assertThat(pictures.allowed(A.address())).isFalse();
        pictures.allow(A.address(), true);
        assertThat(pictures.allowed(A.address())).isTrue();
        assertThat(pictures.allowed(subscription("b").address())).isFalse();
        pictures.allowAll(true);
        assertThat(pictures.allowed(subscription("b").address())).isTrue();
        pictures.allowAll(false);
        pictures.allow(A.address(), false);
        assertThat(pictures.allowed(A.address())).isFalse();
    }

    @Test
    void consentSaysOfEachFeedWhatItsPictureIsAndWhichHostOfAPrivateNetworkItMayBeAskedOf() {
        URI home = URI.create("http://192.168.1.2/feed");
        store.subscriptions().add(A);
        store.subscriptions().add(new Subscription("Own", home, List.of(), AddressPolicy.OWN_HOST));
        store.pictures().allow(home, true);
        assertThat(store.pictures().consents()).isEqualTo(Map.of(home, new ImageConsent(null, "192.168.1.2")));
        store.pictures().allowAll(true);
        assertThat(store.pictures().consents())
                .isEqualTo(
                        Map.of(home, new ImageConsent(null, "192.168.1.2"), A.address(), new ImageConsent(null, null)));
    }
}
