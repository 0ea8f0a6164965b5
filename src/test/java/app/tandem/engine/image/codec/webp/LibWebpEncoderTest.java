package app.tandem.engine.image.codec.webp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the library does not export libwebp there")
final class LibWebpEncoderTest {

    @Test
    void anInterruptedThreadGetsNoFileAndKeepsItsInterrupt() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pixels = arena.allocate(200 * 100 * 3);
            for (boolean lossless : new boolean[] {false, true}) {
                assertThat(LibWebpEncoder.encode(pixels, 200, 100, false, 85, lossless))
                        .hasValueSatisfying(file -> assertThat(file).startsWith('R', 'I', 'F', 'F'));
                Thread.currentThread().interrupt();
                assertThat(LibWebpEncoder.encode(pixels, 200, 100, false, 85, lossless))
                        .isEmpty();
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }
}
