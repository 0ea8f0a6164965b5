package app.tandem.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells whether there is a display to open a window on, before JavaFX fails in its own words.
public final class Display {
    /// Device files of a kernel with a graphics processor: those of the kernel's own drivers, NVIDIA's,
    /// and that of Linux on Windows.
    private static final List<String> GRAPHICS = List.of("dri", "nvidiactl", "dxg");

    /// JavaFX's property of what it tries to draw with.
    private static final String PIPELINES = "prism.order";

    private static final String OTHER_WAY = "; use the command line: tandem --help";

    private Display() {}

    /// Tells why no window can be opened.
    ///
    /// @param system the system property `os.name`
    /// @param environment the environment's variables
    /// @param platform the system property `glass.platform`; empty when it isn't set
    /// @return one sentence that names the other way to use Tandem, or empty when a window can be tried
    public static Optional<String> missing(String system, Map<String, String> environment, String platform) {
        boolean needsDisplay = !system.startsWith("Windows") && !system.startsWith("Mac") && platform.isEmpty();
        if (!needsDisplay || !environment.getOrDefault("DISPLAY", "").isEmpty()) {
            return Optional.empty();
        }
        // JavaFX speaks X11 alone
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                ? Optional.of("there is no display to open a window on" + OTHER_WAY)
                : Optional.of("there is Wayland without X11, which the window needs (install Xwayland)" + OTHER_WAY);
    }

    /// Tells that the display which is named does not answer.
    ///
    /// @param environment the environment's variables
    /// @return one sentence that names the display and the other way to use Tandem
    public static String dead(Map<String, String> environment) {
        return "the display " + environment.getOrDefault("DISPLAY", "") + " can't be opened" + OTHER_WAY;
    }

    /// Has JavaFX draw as [#pipeline] says, unless the process was started with another choice. Before JavaFX.
    ///
    /// @param system the system property `os.name`
    /// @param devices the folder of device files
    static void choosePipeline(String system, Path devices) {
        if (System.getProperty(PIPELINES) == null) {
            pipeline(system, devices).ifPresent(order -> {
                System.setProperty(PIPELINES, order);
                // a picture of 8 MB in the heap, to copy the backgrounds of controls from
                System.setProperty("prism.disableRegionCaching", "true");
            });
        }
    }

    /// Tells what JavaFX is to draw with. It tries OpenGL first. Without a graphics processor that is Mesa's
    /// own software, which it loads with LLVM, only to refuse it and to draw by itself, as it does at once when
    /// told so: 60 MB less in memory, and a shorter start.
    ///
    /// @param system the system property `os.name`
    /// @param devices the folder of device files
    /// @return a value for the system property `prism.order`, or empty where JavaFX shall find out
    static Optional<String> pipeline(String system, Path devices) {
        boolean graphics = GRAPHICS.stream().map(devices::resolve).anyMatch(Files::exists);
        return system.equals("Linux") && !graphics ? Optional.of("sw") : Optional.empty();
    }
}
