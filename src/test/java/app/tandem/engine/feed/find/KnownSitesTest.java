package app.tandem.engine.feed.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownSitesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.youtube.com/channel/UC123/videos        | https://www.youtube.com/feeds/videos.xml?channel_id=UC123
            https://m.youtube.com/user/someone                  | https://www.youtube.com/feeds/videos.xml?user=someone
            https://youtube.com/playlist?si=x&list=PL9          | https://www.youtube.com/feeds/videos.xml?playlist_id=PL9
            https://github.com/openjdk/jdk                      | https://github.com/openjdk/jdk/releases.atom
            https://github.com/openjdk/jdk.git                  | https://github.com/openjdk/jdk/releases.atom
            https://github.com/openjdk/jdk/commits/master       | https://github.com/openjdk/jdk/commits.atom
            https://github.com/openjdk/jdk/tree/master/src      | https://github.com/openjdk/jdk/releases.atom
            https://github.com/openjdk                          | https://github.com/openjdk.atom
            https://www.reddit.com/r/java/                      | https://www.reddit.com/r/java/.rss
            https://old.reddit.com/r/java/top                   | https://www.reddit.com/r/java/top/.rss
            https://reddit.com/user/someone                     | https://www.reddit.com/user/someone/.rss
            HTTPS://WWW.REDDIT.COM/r/java                       | https://www.reddit.com/r/java/.rss
            """)
    void thePageOfAKnownSiteLeadsToItsFeed(URI page, URI feed) {
        assertThat(KnownSites.feeds(page).getFirst().address()).isEqualTo(feed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/@someone",
                "https://www.youtube.com/feeds/videos.xml?channel_id=UC123",
                "https://github.com/",
                "https://github.com/topics/java",
                "https://github.com/openjdk/jdk/releases.atom",
                "https://github.com/openjdk/jdk/raw/master/feed.xml",
                "https://www.reddit.com/r/java/.rss",
                "https://www.reddit.com/",
                "https://example.org/channel/UC123",
                "mailto:me@example.org"
            })
    void otherPagesAreAsked(URI page) {
        assertThat(KnownSites.feeds(page)).isEmpty();
    }
}
