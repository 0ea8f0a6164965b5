package app.tandem.cli.startup;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Ends a process that has used sockets at once. The virtual machine's own exit waits 300 ms for threads that
/// are inside a native call (HotSpot, `VM_Exit::wait_for_threads_in_native_to_block`), and the one that
/// watches
/// the sockets of virtual threads always is. A process without sockets ends sooner by the virtual machine's
/// own
/// exit, since the first call of C costs some 60 ms.
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

    /// Ends the process, without what is registered to be done at its end. Returns where that can't be: there
    /// the virtual machine has to do it.
    ///
    /// In the image nothing is registered, for libraries lie beside the jars. Elsewhere they are unpacked to
    /// temporary files, which are to be deleted at the end.
    ///
    /// @param status what the caller of the command gets
    public static void now(int status) {
        if (canBe()) {
            System.out.flush();
            System.err.flush();
            Linked.EXIT.ifPresent(exit -> call(exit, status));
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
