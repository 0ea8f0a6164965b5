package app.tandem.gui.fx;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/// Waits for a change, once. JavaFX thread.
public final class Once {
    private Once() {}

    /// Acts on the next change to a value that is wanted, and on none after it. The value of now does not
    /// count.
    ///
    /// @param <T> the value
    /// @param value what is watched
    /// @param wanted which value is waited for
    /// @param action given that value
    public static <T> void changes(ObservableValue<T> value, Predicate<? super T> wanted, Consumer<? super T> action) {
        value.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends T> observed, T before, T now) {
                if (wanted.test(now)) {
                    value.removeListener(this);
                    action.accept(now);
                }
            }
        });
    }
}
