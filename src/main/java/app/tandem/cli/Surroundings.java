package app.tandem.cli;

import app.tandem.engine.files.DataFolder;
import java.lang.management.ManagementFactory;
import java.util.List;

/// What Tandem runs on, for a report of a problem.
final class Surroundings {
    private Surroundings() {}

    /// Java, system, whether the AOT cache is used, and where data lies.
    ///
    /// @return one line each
    static List<String> lines() {
        return List.of(
                "java: " + Runtime.version(),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                "cache: " + cache(),
                "data: " + DataFolder.standard());
    }

    /// HotSpot says that it shares where the file which it was told to use fits jars, options and machine.
    /// The image has no other archive that it could fall back on.
    private static String cache() {
        boolean named = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.startsWith("-XX:AOTCache="));
        boolean shared = System.getProperty("java.vm.info", "").contains("sharing");
        return named && shared ? "used" : "not used";
    }
}
