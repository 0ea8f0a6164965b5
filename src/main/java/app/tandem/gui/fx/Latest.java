package app.tandem.gui.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks questions in the background, and hands over the answer to the newest question only: an older answer
/// never overtakes a newer one. All members belong to the JavaFX thread.
public final class Latest {
    private final Executor background;
    private final Executor fx;
    private long newest;

    /// Questions of one kind.
    ///
    /// @param background where questions are answered
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public Latest(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    /// Asks a question; answers to earlier ones are dropped from now on.
    ///
    /// @param <T> the answer; immutable
    /// @param question answered in the background
    /// @param answered given the answer on the JavaFX thread, if no other question was asked since
    public <T> void ask(Supplier<T> question, Consumer<T> answered) {
        long mine = ++newest;
        background.execute(() -> {
            T answer = question.get();
            fx.execute(() -> {
                if (mine == newest) {
                    answered.accept(answer);
                }
            });
        });
    }

    /// Drops the answers that have not come yet.
    public void forget() {
        newest++;
    }
}
