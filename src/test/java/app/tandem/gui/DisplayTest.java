package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayTest {
    @TempDir
    private Path devices;

    @Test
    void linuxWithoutADisplayIsToldAboutTheCommandLine() {
        assertThat(Display.missing("Linux", Map.of(), ""))
                .contains("there is no display to open a window on; use the command line: tandem --help");
    }

    @Test
    void waylandAloneIsNotEnough() {
        assertThat(Display.missing("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""))
                .contains("there is Wayland without X11, which the window needs (install Xwayland);"
                        + " use the command line: tandem --help");
    }

    @Test
    void aDeadDisplayIsNamed() {
        assertThat(Display.dead(Map.of("DISPLAY", ":7")))
                .isEqualTo("the display :7 can't be opened; use the command line: tandem --help");
    }

    @Test
    void aDisplayIsEnough() {
        assertThat(Display.missing("Linux", Map.of("DISPLAY", ":0"), "")).isEmpty();
    }

    @Test
    void theHeadlessPlatformNeedsNone() {
        assertThat(Display.missing("Linux", Map.of(), "Headless")).isEmpty();
    }

    @Test
    void windowsAndMacAlwaysHaveOne() {
        assertThat(Display.missing("Windows 11", Map.of(), "")).isEmpty();
        assertThat(Display.missing("Mac OS X", Map.of(), "")).isEmpty();
    }

    @Test
    void withoutAGraphicsProcessorJavaFxDrawsByItself() {
        assertThat(Display.pipeline("Linux", devices)).contains("sw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dri", "nvidiactl", "dxg"})
    void withOneJavaFxFindsOutWhatItCanDo(String device) throws IOException {
        Files.createFile(devices.resolve(device));

        assertThat(Display.pipeline("Linux", devices)).isEmpty();
    }

    @Test
    void otherSystemsAlwaysFindOut() {
        assertThat(Display.pipeline("Windows 11", devices)).isEmpty();
        assertThat(Display.pipeline("Mac OS X", devices)).isEmpty();
    }
}
