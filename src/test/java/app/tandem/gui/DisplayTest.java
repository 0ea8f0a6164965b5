package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {

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
}
