package app.tandem.engine.scale;

import app.tandem.engine.image.Size;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// How much memory pictures may take, in bytes.
final class Memory {
    private Memory() {}

    /// What all pictures worked on at once may take unless the user says otherwise: a quarter of the machine, and
    /// no more than three quarters of the heap, because samples live there and the rest of the program does too.
    static long budget() {
        long heap = Runtime.getRuntime().maxMemory();
        return Math.min(machine() / 4, heap - heap / 4);
    }

    /// What one picture may take at the most: beyond it there would be an `OutOfMemoryError`, not a picture.
    static long limit() {
        return Runtime.getRuntime().maxMemory();
    }

    /// Why a picture is refused.
    ///
    /// @param size its size
    /// @param needed bytes
    /// @return one plain sentence with both figures
    static String refusal(Size size, long needed) {
        return String.format(
                Locale.ROOT,
                "%,d × %,d pixels need %s of memory; the limit is %s",
                size.width(),
                size.height(),
                inWords(needed),
                inWords(limit()));
    }

    private static String inWords(long bytes) {
        return bytes >= 1_000_000_000
                ? String.format(Locale.ROOT, "%,.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.0f MB", Math.max(1, bytes / 1e6));
    }

    private static long machine() {
        // a container's limit where there is one
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }
}
