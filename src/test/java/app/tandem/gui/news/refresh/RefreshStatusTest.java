package app.tandem.gui.news.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import app.tandem.gui.fx.Messages;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class RefreshStatusTest {
    @Test
    void whereNoFeedIsReachedForOneReasonThatIsSaidInTheReadersLanguage() {
        assertThat(text(Locale.UK)).contains("no such host: …").doesNotContain("a.example");
        assertThat(text(Locale.GERMANY)).contains("unbekannter Server: …").doesNotContain("a.example");
        assertThat(text(Locale.CHINA)).contains("没有这个主机：…").doesNotContain("a.example");
    }

    private static String text(Locale locale) {
        RefreshStatus status = new RefreshStatus(new Messages(locale));
        status.add(List.of(lost("a.example"), lost("b.example")));
        return status.text(2, false);
    }

    private static FeedOutcome lost(String host) {
        Subscription feed = new Subscription("A feed", URI.create("https://" + host + "/feed"), List.of());
        return new FeedOutcome.Failed(feed, Problem.of("fetch.noHost", host));
    }
}
