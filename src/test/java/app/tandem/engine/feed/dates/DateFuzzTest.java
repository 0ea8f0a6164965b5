package app.tandem.engine.feed.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Reads dates made of the pieces of dates. The seed is fixed, so that a failure comes back.
final class DateFuzzTest {
    @Test
    void datesOfAnyKindNeverCrash() {
        Random random = new Random(3);
        List<String> pieces = List.of(
                "2004",
                "13",
                "1",
                "Jan",
                "mar",
                "T",
                ":",
                "-",
                "/",
                ".",
                "+",
                "99",
                "Z",
                "EST",
                "pm",
                " ",
                ",",
                "W53",
                "年",
                "오후",
                "(",
                "0000000000");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder date = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                date.append(pieces.get(random.nextInt(pieces.size())));
            }
            var read = FeedDates.parse(date.toString());
            assertThat(read == null || read.toString().length() < 40).isTrue();
        }
    }
}
