package app.tandem.engine.image.codec.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.image.format.ImageException;
import java.awt.color.CMMException;
import java.awt.color.ProfileDataException;
import java.awt.image.ImagingOpException;
import java.awt.image.RasterFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.util.ConcurrentModificationException;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.imageio.IIOException;
import javax.imageio.metadata.IIOInvalidTreeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a reader throws, people get a sentence.
final class TwelveMonkeysReasonTest {
    private static final String BROKEN = "it is broken or cut off";

    record Thrown(Exception thrown, String reason) {}

    /// What readers have been seen to throw at broken files, or throw by their sources.
    static Stream<Thrown> thrown() {
        return Stream.of(
                new Thrown(new EOFException(), "the file is cut off"),
                new Thrown(new EOFException("pos: 12"), "the file is cut off"),
                new Thrown(new IIOException("Could not read", new EOFException()), "the file is cut off"),
                new Thrown(new IIOException(null, new IOException(new EOFException())), "the file is cut off"),
                new Thrown(new IIOException("Unexpected end", new IndexOutOfBoundsException(3)), BROKEN),
                new Thrown(new IIOException("com.twelvemonkeys.imageio.stream.BufferedChannelStream@12ab"), BROKEN),
                new Thrown(new IIOException("Corrupt IFD: sun.awt.image.SunWritableRaster@57"), BROKEN),
                new Thrown(new IIOInvalidTreeException("class [I cannot be cast to class [B", null), BROKEN),
                new Thrown(
                        new ClassCastException("class [I cannot be cast to class [J ([I and [J are in module)"),
                        BROKEN),
                new Thrown(new IndexOutOfBoundsException("Index 5 out of bounds for length 3"), BROKEN),
                new Thrown(new ArrayIndexOutOfBoundsException("Index -1 out of bounds for length 0"), BROKEN),
                new Thrown(new ArrayIndexOutOfBoundsException((String) null), BROKEN),
                new Thrown(new NegativeArraySizeException("-2147483648"), BROKEN),
                new Thrown(new IllegalArgumentException("bandOffsets.length is wrong!"), BROKEN),
                new Thrown(new IllegalArgumentException("Dimensions (width=99999 height=99999) are too large"), BROKEN),
                new Thrown(new IllegalStateException("Required value for tag 273/StripOffsets missing"), BROKEN),
                new Thrown(new ArithmeticException("/ by zero"), BROKEN),
                new Thrown(
                        new NullPointerException("Cannot invoke \"Object.toString()\" because \"x\" is null"), BROKEN),
                new Thrown(new NumberFormatException("For input string: \"a\""), BROKEN),
                new Thrown(new NoSuchElementException("No value present"), BROKEN),
                new Thrown(new ConcurrentModificationException(), BROKEN),
                new Thrown(new BufferUnderflowException(), BROKEN),
                new Thrown(new ArrayStoreException("java.lang.Integer"), BROKEN),
                new Thrown(new UnsupportedOperationException("Not implemented: TIFFImageReader.foo"), BROKEN),
                new Thrown(new UncheckedIOException(new IOException("x")), BROKEN),
                new Thrown(new RasterFormatException("(x + width) is outside raster"), BROKEN),
                new Thrown(new ImagingOpException("Unable to transform src image"), BROKEN),
                new Thrown(new CMMException("LCMS error 13: Couldn't link the profiles"), BROKEN),
                new Thrown(new ProfileDataException("Invalid ICC Profile Data"), BROKEN),
                new Thrown(new ZipException("invalid distance too far back"), BROKEN),
                new Thrown(new UTFDataFormatException("malformed input around byte 3"), BROKEN),
                new Thrown(
                        new IIOException("Unsupported TIFF Compression value: 50000"),
                        "it is of a kind that Tandem does not read: Unsupported TIFF Compression value: 50000"),
                new Thrown(
                        new IIOException("Unsupported layout: java.awt.image.ComponentSampleModel@1f"),
                        "it is of a kind that Tandem does not read"),
                new Thrown(
                        new IIOException("Unknown value for PhotometricInterpretation 32803"),
                        "it is of a kind that Tandem does not read"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void isASentenceForPeople(Thrown thrown) {
        ImageException worded = TwelveMonkeys.broken(thrown.thrown());
        assertThat(worded).hasMessage(thrown.reason()).hasCause(thrown.thrown());
    }
}
