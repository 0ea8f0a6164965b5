package app.tandem.gui;

import app.tandem.engine.instance.OpenRequest;
import app.tandem.engine.instance.SingleInstance;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What other starts of the application hand over to this window.
final class OpenRequests implements AutoCloseable {
    private final Path data;
    private @Nullable SingleInstance first;

    /// Requests for the window over a data folder.
    ///
    /// @param data the folder
    OpenRequests(Path data) {
        this.data = data;
    }

    /// Makes this the window that others hand over to, or hands over to the one that is.
    ///
    /// @param arguments what this start was given
    /// @return whether a window is to be opened; true as well where neither can be done
    boolean claim(List<String> arguments) {
        try {
            first = SingleInstance.claim(data).orElse(null);
            return first != null || !SingleInstance.handOver(data, arguments);
        } catch (IOException e) {
            System.getLogger(OpenRequests.class.getName())
                    .log(Level.WARNING, "later starts will open windows of their own", e);
            return true;
        }
    }

    /// Passes on what others hand over, from now on.
    ///
    /// @param background runs tasks that wait
    /// @param opened given each request; on one of those threads
    void listen(Executor background, Consumer<OpenRequest> opened) {
        if (first != null) {
            // what has gone since must not keep the window in the background
            first.listen(
                    background,
                    arguments -> opened.accept(OpenRequest.of(arguments, data).orElse(OpenRequest.NOTHING)));
        }
    }

    @Override
    public void close() {
        if (first != null) {
            first.close();
        }
    }
}
