package app.tandem.cli.startup;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Ends the process at once, in the image, where nothing is registered to be done at the end: libraries lie
/// beside the jars. Elsewhere they are unpacked to temporary files, which the virtual machine deletes as it
/// ends.
@SuppressWarnings("restricted") // calling C is what this class is for
public final class ProcessExit {
    private ProcessExit() {}

    /// Made when it is first asked for.
    private static final class Linked {
        private static final Optional<MethodHandle> EXIT = link();

        private static Optional<MethodHandle> link() {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find("_exit")
                    .map(function -> linker.downcallHandle(function, FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT)));
        }
    }

    /// Prepares [#now], so that it takes no time: best on a thread that has nothing else to do.
    ///
    /// @return whether [#now] will end the process
    public static boolean prepare() {
        return canBe() && Linked.EXIT.isPresent();
    }

    /// Ends a process that has used sockets. The virtual machine's own exit waits 300 ms for threads that are
    /// inside a native call (HotSpot, `VM_Exit::wait_for_threads_in_native_to_block`), and the one that watches
    /// the sockets of virtual threads always is. Returns where it can't be done.
    ///
    /// @param status what the caller of the command gets
    public static void now(int status) {
        if (canBe()) {
            System.out.flush();
            System.err.flush();
            Linked.EXIT.ifPresent(exit -> call(exit, status));
        }
    }

    /// Ends a process without sockets, sooner than [#now], whose first call of C costs 60 ms, and than
    /// `System.exit`, which first sets up logging. Returns outside the image.
    ///
    /// @param status what the caller of the command gets
    public static void halt(int status) {
        if (canBe()) {
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(status);
        }
    }

    private static boolean canBe() {
        return System.getProperty("tandem.natives") != null;
    }

    private static void call(MethodHandle exit, int status) {
        try {
            exit.invokeExact(status);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
