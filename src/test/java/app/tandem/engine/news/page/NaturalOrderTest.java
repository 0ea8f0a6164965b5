package app.tandem.engine.news.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NaturalOrderTest {

    @Test
    void numbersInNamesCountAsNumbers() {
        assertThat(Stream.of(
                                "Feed 10",
                                "feed 2",
                                "Feed",
                                "Feed 02b",
                                "Atlas",
                                "99999999999999999999",
                                "100000000000000000000")
                        .sorted(new NaturalOrder()))
                .containsExactly(
                        "99999999999999999999",
                        "100000000000000000000",
                        "Atlas",
                        "Feed",
                        "feed 2",
                        "Feed 02b",
                        "Feed 10");
    }
}
