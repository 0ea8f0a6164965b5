package app.tandem.gui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Lets SIGTERM, SIGINT and SIGHUP close the window as a person would. A shutdown hook can't: JavaFX ends its
/// own threads in one of its own, at the same time.
public final class Termination {
    /// A run that has not ended by then never will.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int TERMINATED = 143;

    private Termination() {}

    /// Has an action done when the process is asked to end. Where the action does not end the process in ten
    /// seconds, it is ended all the same.
    ///
    /// @param close any thread; returns at once
    public static void call(Runnable close) {
        List.of("TERM", "INT", "HUP")
                .forEach(name -> handle(name, () -> {
                    close.run();
                    CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .execute(() -> Runtime.getRuntime().halt(TERMINATED));
                }));
    }

    /// By reflection, since the compiler warns of each mention of `sun.misc.Signal`, which has no successor
    /// (JEP 260).
    @SuppressWarnings("ReferenceEquality") // a proxy without state is equal to itself alone
    private static void handle(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Method handle = signal.getMethod("handle", signal, handler);
            Object proxy = Proxy.newProxyInstance(
                    handler.getClassLoader(),
                    new Class<?>[] {handler},
                    (self, method, given) -> switch (method.getName()) {
                        case "handle" -> {
                            action.run();
                            yield null;
                        }
                        case "equals" -> self == given[0];
                        case "hashCode" -> System.identityHashCode(self);
                        default -> "Termination";
                    });
            handle.invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (InvocationTargetException unknown) {
            // Windows has no HUP, and a virtual machine may keep a signal for itself
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
