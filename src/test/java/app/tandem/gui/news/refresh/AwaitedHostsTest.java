package app.tandem.gui.news.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.opml.Subscription;
import app.tandem.gui.fx.Messages;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class AwaitedHostsTest {
    private static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    @Test
    void aHostIsWaitedForUntilAllItsFeedsHaveEnded() {
        Subscription a = feed("https://example.org/a");
        Subscription b = feed("https://example.org/b");
        Subscription other = feed("https://example.net/feed");
        AwaitedHosts awaited = new AwaitedHosts(List.of(a, other, b));
        assertThat(awaited.now().text(ENGLISH)).isEqualTo(" · waiting for example.org and 1 more");
        awaited.ended(a);
        assertThat(awaited.now().text(ENGLISH)).isEqualTo(" · waiting for example.org and 1 more");
        awaited.ended(b);
        assertThat(awaited.now().text(ENGLISH)).isEqualTo(" · waiting for example.net");
        awaited.ended(other);
        assertThat(awaited.now().text(ENGLISH)).isEmpty();
    }

    @Test
    void aRefreshOfNoFeedWaitsForNothing() {
        assertThat(new AwaitedHosts(List.of()).now().text(ENGLISH)).isEmpty();
    }

    private static Subscription feed(String address) {
        return new Subscription("A feed", URI.create(address), List.of());
    }
}
