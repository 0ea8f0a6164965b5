package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;

/// Looks where threads are.
final class ThreadStacks {
    private ThreadStacks() {}

    /// Counts the threads inside a method.
    ///
    /// @param type the full name of its class, which must exist: a wrong one would be found in no thread
    /// @param method its name
    /// @return how many
    static long inside(String type, String method) throws ClassNotFoundException {
        assertThat(Class.forName(type).getDeclaredMethods())
                .extracting(Method::getName)
                .contains(method);
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals(type)
                                && frame.getMethodName().equals(method)))
                .count();
    }
}
