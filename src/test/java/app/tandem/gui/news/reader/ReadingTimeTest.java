package app.tandem.gui.news.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadingTimeTest {
    @Test
    void wordsAreCountedAndCharactersWhereThereAreNoSpaces() {
        assertThat(ReadingTime.minutes("")).isZero();
        assertThat(ReadingTime.minutes("a few words")).isZero();
        assertThat(ReadingTime.minutes("word ".repeat(2_300))).isEqualTo(10);
        assertThat(ReadingTime.minutes("数据库".repeat(1_000))).isEqualTo(6);
        assertThat(ReadingTime.minutes("word ".repeat(230) + "数".repeat(500))).isEqualTo(2);
    }
}
