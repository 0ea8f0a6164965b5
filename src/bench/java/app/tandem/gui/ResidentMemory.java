package app.tandem.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The memory of this process that is in the machine's, as Linux tells it.
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ResidentMemory() {}

    /// How much it is now.
    ///
    /// @return megabytes; empty on other systems
    static OptionalLong megabytes() throws IOException {
        return Files.exists(STATUS)
                ? Files.readAllLines(STATUS).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                : OptionalLong.empty();
    }
}
