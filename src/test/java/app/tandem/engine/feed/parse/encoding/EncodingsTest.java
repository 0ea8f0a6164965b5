package app.tandem.engine.feed.parse.encoding;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.xml.Repairs;
import app.tandem.engine.problem.Problem;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingsTest {
    private static final String RUSSIAN =
            "<rss><title>Сегодня в городе прошла встреча жителей с администрацией</title></rss>";
    private final Repairs repairs = new Repairs();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecides(String charset) {
        byte[] body = ("\uFEFF" + RUSSIAN).getBytes(Charset.forName(charset));

        assertThat(Encodings.text(body, "text/xml; charset=iso-8859-1", repairs))
                .isEqualTo(RUSSIAN);
        assertThat(repairs.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void withoutAMarkTheZerosDecide(String charset) {
        assertThat(Encodings.text(RUSSIAN.getBytes(Charset.forName(charset)), null, repairs))
                .isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "koi8-r", "iso-8859-5", "WIN-1251", "cp1251"})
    void whatTheDocumentSaysOfItselfCounts(String charset) {
        String text = "<?xml version='1.0' encoding='" + charset + "'?>" + RUSSIAN;
        byte[] body = text.getBytes(Charset.forName(charset.equals("WIN-1251") ? "windows-1251" : charset));

        assertThat(Encodings.text(body, "application/xml; charset=iso-8859-1", repairs))
                .isEqualTo(text);
    }

    @Test
    void whatTheServerSaysCountsWhereTheDocumentIsSilent() {
        byte[] body = RUSSIAN.getBytes(Charset.forName("iso-8859-5"));

        assertThat(Encodings.text(body, "text/xml; charset=\"ISO-8859-5\"", repairs))
                .isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R"})
    void whereNobodySaysItTheLettersDecide(String charset) {
        assertThat(Encodings.text(RUSSIAN.getBytes(Charset.forName(charset)), null, repairs))
                .isEqualTo(RUSSIAN);
    }

    @Test
    void utf8BeatsAFalseClaimAndThatIsARepair() {
        byte[] body = ("<?xml version='1.0' encoding='koi8-r'?>" + RUSSIAN).getBytes(UTF_8);

        assertThat(Encodings.text(body, null, repairs)).endsWith(RUSSIAN);
        assertThat(repairs.list()).containsExactly(Problem.of("repair.encoding", "KOI8-R", "UTF-8"));
    }

    @Test
    void aFalseClaimOfUtf8IsSeenThrough() {
        byte[] body = ("<?xml version='1.0' encoding='utf-8'?>" + RUSSIAN).getBytes(Charset.forName("windows-1251"));

        assertThat(Encodings.text(body, null, repairs)).endsWith(RUSSIAN);
        assertThat(repairs.list()).containsExactly(Problem.of("repair.encoding", "UTF-8", "windows-1251"));
    }

    @Test
    void latin1MeansWindows() {
        byte[] body = "<?xml version='1.0' encoding='iso-8859-1'?>\u0093caf\u00e9\u0094".getBytes(ISO_8859_1);

        assertThat(Encodings.text(body, null, repairs)).endsWith("\u201ccaf\u00e9\u201d");
    }

    @Test
    void escapesThatLookLikeAsciiAreReadAsTheDocumentSays() {
        String text = "<?xml version='1.0' encoding='iso-2022-jp'?><title>日本</title>";

        assertThat(Encodings.text(text.getBytes(Charset.forName("ISO-2022-JP")), null, repairs))
                .isEqualTo(text);
    }

    @Test
    void aFewStrayBytesInUtf8DoNotSpoilTheRest() {
        byte[] body = (RUSSIAN + "Espa").getBytes(UTF_8);
        byte[] stray = java.util.Arrays.copyOf(body, body.length + 2);
        stray[body.length] = (byte) 0xF1;
        stray[body.length + 1] = 'a';

        assertThat(Encodings.text(stray, null, repairs)).isEqualTo(RUSSIAN + "España");
    }

    @Test
    void aDocumentOfMainframesIsRead() {
        String text = "<?xml version='1.0' encoding='cp037'?><rss></rss>";

        assertThat(Encodings.text(text.getBytes(Charset.forName("IBM037")), null, repairs))
                .isEqualTo(text);
    }

    @Test
    void anyBytesAreText() {
        for (byte[] body : List.of(
                new byte[0], new byte[] {0}, new byte[] {(byte) 0xFF}, new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF, 1
                })) {
            assertThat(Encodings.text(body, "charset=", repairs)).isNotNull();
        }
    }
}
