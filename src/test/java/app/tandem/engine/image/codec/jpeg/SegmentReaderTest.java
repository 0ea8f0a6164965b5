package app.tandem.engine.image.codec.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.jpeg.SegmentReader.Segment;
import app.tandem.engine.image.format.ImageException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SegmentReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // segments one after the other
                "ffd8 ffe00003aa fffe0002 ffd9         | APP0@2:1, COM@7:0, EOI@11:0",
                // any number of bytes 0xff leads a marker in
                "ffd8 ffffffe00003aa ffffd9            | APP0@4:1, EOI@10:0",
                // rubbish between segments, with a sample of 0xff in it
                "ffd8 ffe00003aa 1234ff00ff ffd9       | APP0@2:1, EOI@12:0",
                // the data of a scan, with restarts
                "ffd8 ffda0002 12ff00 ffd034 ffd7 ffd9 | SOS@2:0, EOI@14:0",
                // what stands alone is passed, but for what begins another picture
                "ffd8 ff01 ffd8 ffdb0004bbbb ffd9      | SOI@4:0, DQT@6:2, EOI@12:0",
                // what has no name
                "ffd8 fff00002 ff020002 ffd9           | RESERVED@2:0, RESERVED@6:0, EOI@10:0",
            })
    void findsMarkersAsLibjpegDoes(String file, String segments) throws Exception {
        List<String> found = new ArrayList<>();
        SegmentReader reader = reader(file);
        Segment segment = reader.next();
        while (segment.marker() != Marker.EOI) {
            found.add(segment.marker() + "@" + segment.at() + ":" + segment.length());
            segment = reader.next();
        }
        found.add(segment.marker() + "@" + segment.at() + ":" + segment.length());
        assertThat(String.join(", ", found)).isEqualTo(segments);
    }

    @Test
    void aLengthThatCanNotBeIsTold() throws Exception {
        assertThat(reader("ffd8 ffe00001 ffd9").next().isSound()).isFalse();
        assertThat(reader("ffd8 ffe00002 ffd9").next().isSound()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ffd8", "ffd8 ff", "ffd8 ff00", "ffd8 ffff", "ffd8 1234", "ffd8 ffe000", "ffd8 ffd0"})
    void whereTheFileEndsThereIsNoMarker(String file) {
        assertThatThrownBy(() -> reader(file).next()).isInstanceOf(ImageException.class);
    }

    @Test
    void eachCodeIsItsMarker() {
        for (Marker marker : Marker.values()) {
            assertThat(Marker.of(marker.code())).isEqualTo(marker);
        }
        assertThat(Marker.of(0x02)).isEqualTo(Marker.RESERVED);
        assertThat(List.of(Marker.values()).stream().filter(Marker::isFrame)).hasSize(13);
        assertThat(List.of(Marker.values()).stream().filter(Marker::isExtra)).hasSize(17);
        assertThat(List.of(Marker.values()).stream().filter(Marker::standsAlone))
                .hasSize(11);
    }

    private static SegmentReader reader(String file) {
        return new SegmentReader(ByteSource.of(ByteBuffer.wrap(HexFormat.of().parseHex(file.replace(" ", "")))));
    }
}
