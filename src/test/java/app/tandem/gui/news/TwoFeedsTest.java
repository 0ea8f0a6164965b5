package app.tandem.gui.news;

import static app.tandem.engine.news.store.Documents.MORNING;
import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;

import app.tandem.engine.news.opml.Outline;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.opml.Subscriptions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/// A tab over three entries of two feeds, one of them in a folder.
abstract class TwoFeedsTest extends PlainNewsTest {
    static final Subscription A = subscription("a");
    static final Subscription B = subscription("b");

    @BeforeEach
    void fill() {
        store.subscriptions()
                .fillOnce(new Subscriptions(List.of(
                        Outline.feed("A", A.address()),
                        Outline.folder("Folder", List.of(Outline.feed("B", B.address()))))));
        store.remember(
                changed(
                        A,
                        NOW,
                        entry("1", "https://a.example/1", "Tea", MORNING, null),
                        entry("2", null, "Coffee", MORNING.plusSeconds(60), null)),
                0);
        store.remember(changed(B, NOW, entry("1", null, "Cocoa", MORNING.plusSeconds(30), null)), 0);
    }
}
