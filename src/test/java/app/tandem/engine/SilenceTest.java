package app.tandem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.image.metadata.ExtendedXmp;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.metadata.Placement;
import app.tandem.engine.image.metadata.XmpExtras;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.news.opml.Subscriptions;
import app.tandem.engine.news.opml.SubscriptionsException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a document, the engine prints nothing. The JDK's parsers of XML print "[Fatal Error]"
/// where nobody takes their errors.
final class SilenceTest {
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<opml><body><outline text='MotionPhoto",
                "<rss><a:b HasExtendedXMP='MotionPhoto'/></rss>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///MotionPhoto'>]><a HasExtendedXMP=''>&b;</a>",
                "<a HasExtendedXMP='1' HasExtendedXMP='2'>MotionPhoto</a>",
                "<a>HasExtendedXMP &MotionPhoto; &#0;</a>",
                "<?xml version='9'?><a>HasExtendedXMP MotionPhoto</a>",
                "<?xml version='1.0' encoding='nonsense'?><a>HasExtendedXMP MotionPhoto</a>",
                "HasExtendedXMP MotionPhoto",
                "<a>HasExtendedXMP MotionPhoto</a><b/>"
            })
    void nothingIsPrintedOfABrokenDocument(String broken) throws Exception {
        byte[] bytes = broken.getBytes(StandardCharsets.UTF_8);
        FeedParser.parse(bytes, null, null);
        XmpExtras.of(bytes);
        ExtendedXmp.number(bytes);
        ExtendedXmp.merged(bytes, bytes);
        Metadata.NONE
                .withXmp(bytes)
                .forRendering(MetadataPolicy.WITHOUT_GPS, Placement.whole(new Size(9, 9), new Size(3, 3)));
        try {
            Subscriptions.read(Files.write(folder.resolve("list.opml"), bytes));
        } catch (SubscriptionsException _) {
            // it says so to whoever asked
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
