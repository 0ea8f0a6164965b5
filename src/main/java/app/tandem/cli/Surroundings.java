package app.tandem.cli;

import app.tandem.engine.news.store.DataFolder;
import com.sun.management.HotSpotDiagnosticMXBean;
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

    /// HotSpot turns `UseSharedSpaces` off where the file it was told to use does not fit jars, options or machine, and
    /// the image has no other archive that it could fall back on.
    private static String cache() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        boolean named = !machine.getVMOption("AOTCache").getValue().isEmpty();
        boolean shared =
                Boolean.parseBoolean(machine.getVMOption("UseSharedSpaces").getValue());
        return named && shared ? "used" : "not used";
    }
}
