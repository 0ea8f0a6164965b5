package app.tandem.gui.news.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.FeedBuilder;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.fx.Messages;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RefreshStatusTest {
    private static final Feed EMPTY = new FeedBuilder("rss").build();

    @Test
    void whereNoFeedIsReachedForOneReasonThatIsSaidInTheReadersLanguage() {
        assertThat(text(Locale.UK)).contains("no such host: …").doesNotContain("a.example");
        assertThat(text(Locale.GERMANY)).contains("unbekannter Server: …").doesNotContain("a.example");
        assertThat(text(Locale.CHINA)).contains("没有这个主机：…").doesNotContain("a.example");
    }

    @Test
    void whereTheReasonsDifferTheUsualOneIsSaidWithItsShare() {
        List<FeedOutcome> outcomes = List.of(
                lost("a.example"),
                new FeedOutcome.Failed(feed("b.example"), Problem.of("fetch.notFound")),
                lost("c.example"));

        assertThat(text(Locale.UK, 3, outcomes))
                .isEqualTo("No feed could be read: no such host: … (2 of 3). What is stored is shown.");
        assertThat(text(Locale.GERMANY, 3, outcomes))
                .isEqualTo("Kein Feed konnte gelesen werden: unbekannter Server: … (2 von 3). Gezeigt wird, was"
                        + " gespeichert ist.");
        assertThat(text(Locale.CHINA, 3, outcomes)).isEqualTo("无法读取任何订阅源：没有这个主机：…（3 个中的 2 个）。显示的是已保存的内容。");
    }

    @Test
    void aFeedThatWasNotDueIsNeitherReadNorFailed() {
        List<FeedOutcome> outcomes = List.of(
                new FeedOutcome.Fresh(feed("a.example"), EMPTY, 3),
                new FeedOutcome.NotModified(feed("b.example"), EMPTY),
                new FeedOutcome.NotDue(feed("c.example"), EMPTY),
                new FeedOutcome.Failed(feed("d.example"), FeedOutcome.UNREAD),
                lost("e.example"));

        assertThat(text(Locale.UK, 5, outcomes)).isEqualTo("Read 2 of 3 feeds, 3 new · 2 not due. 1 feed failed.");
        assertThat(text(Locale.GERMANY, 5, outcomes))
                .isEqualTo("2 von 3 Feeds gelesen, 3 neu · 2 noch nicht an der Reihe. 1 Feed gestört.");
        assertThat(text(Locale.CHINA, 5, outcomes)).isEqualTo("已读取 2 个订阅源，共 3 个，3 条新消息；另有 2 个未到读取时间。 1 个读取失败。");
    }

    @Test
    void whereNoFeedWasDueThatIsAllThatIsSaid() {
        List<FeedOutcome> outcomes = List.of(new FeedOutcome.NotDue(feed("a.example"), EMPTY));

        assertThat(text(Locale.UK, 1, outcomes)).isEqualTo("No feed was due.");
    }

    private static String text(Locale locale) {
        return text(locale, 2, List.of(lost("a.example"), lost("b.example")));
    }

    private static String text(Locale locale, int asked, List<FeedOutcome> outcomes) {
        RefreshStatus status = new RefreshStatus(new Messages(locale));
        status.add(outcomes);
        return status.text(asked, false);
    }

    private static FeedOutcome lost(String host) {
        return new FeedOutcome.Failed(feed(host), Problem.of("fetch.noHost", host));
    }

    private static Subscription feed(String host) {
        return new Subscription("A feed", URI.create("https://" + host + "/feed"), List.of());
    }
}
