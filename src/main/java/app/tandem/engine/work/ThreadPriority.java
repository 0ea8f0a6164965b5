package app.tandem.engine.work;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// Lets threads that compute give way to those that a person waits for. With as many busy threads as there are
/// processors a thread that wakes up for a moment, as a window's does sixty times a second, else waits for its
/// turn like any other. Without state: any thread.
///
/// Windows heeds Java's own priorities. On Linux the VM passes them on to nobody; there each thread has a
/// nice value of its own (`setpriority(2)`, `sched(7)`), which threads that it starts inherit, and which
/// every user may raise. macOS is left as it is.
@SuppressWarnings({"restricted", "ThreadPriorityCheck"}) // calls C; nothing relies on the order of threads
public final class ThreadPriority {
    /// A tenth of the weight of a thread that has 0, by the scheduler's table.
    private static final int NICE = 10;

    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");

    private ThreadPriority() {}

    /// Lowers the priority of the thread that runs this, and of those that it starts. On a virtual thread it is
    /// the one that carries it, and keeps it. It is a wish: where the system refuses, nothing happens.
    public static void lower() {
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        if (LINUX) {
            try {
                int _ = (int) SetPriority.HANDLE.invokeExact(SetPriority.PROCESS, SetPriority.SELF, NICE);
            } catch (Throwable thrown) {
                throw new AssertionError(thrown); // C throws nothing
            }
        }
    }

    /// The function of C, linked when it is first wanted.
    private static final class SetPriority {
        /// `PRIO_PROCESS`; for Linux a thread is one.
        static final int PROCESS = 0;

        /// The thread that calls.
        static final int SELF = 0;

        static final MethodHandle HANDLE = link();

        private static MethodHandle link() {
            Linker linker = Linker.nativeLinker();
            SymbolLookup standard = linker.defaultLookup();
            return linker.downcallHandle(
                    standard.findOrThrow("setpriority"), FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
        }
    }
}
