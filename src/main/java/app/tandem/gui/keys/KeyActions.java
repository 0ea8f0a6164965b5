package app.tandem.gui.keys;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

/// What the commands do: filled once, by a tab or by the window. JavaFX thread.
public final class KeyActions {
    private final Map<Command, Action> actions = new EnumMap<>(Command.class);

    /// What a command does, and when it can.
    ///
    /// @param run carries it out
    /// @param enabled whether it can be given now
    private record Action(Runnable run, ObservableBooleanValue enabled) {}

    /// Actions of no command yet.
    public KeyActions() {}

    /// Says what a command does.
    ///
    /// @param command which
    /// @param run carries it out
    /// @return this
    public KeyActions on(Command command, Runnable run) {
        return on(command, run, new SimpleBooleanProperty(true));
    }

    /// Says what a command does while it can be given.
    ///
    /// @param command which
    /// @param run carries it out
    /// @param enabled whether it can be given now; while not, its keys are left to the controls, and
    ///     ESCAPE goes on to the window
    /// @return this
    public KeyActions on(Command command, Runnable run, ObservableBooleanValue enabled) {
        actions.put(command, new Action(run, enabled));
        return this;
    }

    /// Whether the command is there at all.
    ///
    /// @param command which
    /// @return true after [#on]
    public boolean has(Command command) {
        return actions.containsKey(command);
    }

    /// Whether the command can be given now.
    ///
    /// @param command which
    /// @return false where it is not there
    public boolean isEnabled(Command command) {
        Action action = actions.get(command);
        return action != null && action.enabled().get();
    }

    /// Carries a command out if it can be given now.
    ///
    /// @param command which
    /// @return whether it was carried out
    public boolean run(Command command) {
        Action action = actions.get(command);
        if (action == null || !action.enabled().get()) {
            return false;
        }
        action.run().run();
        return true;
    }
}
