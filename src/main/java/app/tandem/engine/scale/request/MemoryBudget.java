package app.tandem.engine.scale.request;

import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.problem.Problem;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// How much memory pictures may take, in bytes.
public final class MemoryBudget {
    private MemoryBudget() {}

    /// What all pictures worked on at once may take unless the user says otherwise: a quarter of the machine,
    /// and no more than three quarters of the heap, because samples live there and the rest of the program
    /// does too.
    static long budget() {
        long heap = Runtime.getRuntime().maxMemory();
        return Math.min(machine() / 4, heap - heap / 4);
    }

    /// What one picture may take at the most: beyond it there would be an `OutOfMemoryError`, not a picture.
    public static long limit() {
        return Runtime.getRuntime().maxMemory();
    }

    /// Why a picture is refused.
    ///
    /// @param info its header
    /// @param needed bytes
    /// @return with both figures
    public static Problem refusal(ImageInfo info, long needed) {
        String pixels = String.format(
                Locale.ROOT, "%,d × %,d", info.size().width(), info.size().height());
        if (info.frames() == 1) {
            return Problem.of("scale.memory", pixels, inWords(needed), inWords(limit()));
        }
        String frames = String.format(Locale.ROOT, "%,d", info.frames());
        return Problem.of("scale.memory.frames", pixels, frames, inWords(needed), inWords(limit()));
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
