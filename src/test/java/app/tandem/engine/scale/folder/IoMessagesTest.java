package app.tandem.engine.scale.folder;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.problem.ProblemMessages;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import javax.imageio.IIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reasons are for people: what Java and its libraries say of themselves stays in the log.
final class IoMessagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class [I cannot be cast to class [B ([I and [B are in module java.base)",
                "Incompatible Raster: SunWritableRaster@3af49f1c",
                "Index 5 out of bounds for length 3",
                "java.lang.NullPointerException",
                "Cannot invoke \"java.awt.color.ICC_Profile.getData()\" because \"profile\" is null",
                "com.twelvemonkeys.imageio.metadata.CompoundDirectory cannot be cast",
                "EOFException",
                "StackOverflowError",
            })
    void noNameOfJavaReachesAReason(String said) {
        assertThat(english(ImageException.of("image.unreadKind.said", said))).isEqualTo("the picture can't be read");
        assertThat(english(new IIOException(said))).isEqualTo("the file can't be read or written");
        assertThat(english(new FileSystemException("a", null, said))).isEqualTo("the file can't be read or written");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the file is cut off after about 46 % of its pixels",
                "400 × 300 pixels need more memory than there is",
                "it holds layers only, no composite picture; save it with \"Maximize Compatibility\"",
                "it is of a kind that Tandem does not read: Unsupported BMP compression: 9",
            })
    void aSentenceStaysAsItIs(String said) {
        assertThat(english(new IOException(said))).isEqualTo(said);
        assertThat(english(ImageException.of("io.said", said))).isEqualTo(said);
    }

    @Test
    void whatSaysNothingGetsWords() {
        assertThat(english(new EOFException())).isEqualTo("the file can't be read or written");
        assertThat(english(new IOException((String) null))).isEqualTo("the file can't be read or written");
    }

    private static String english(IOException failure) {
        return new ProblemMessages(Locale.ENGLISH).text(IoMessages.of(failure));
    }
}
