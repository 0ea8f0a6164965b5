package app.tandem.gui.tab;

import app.tandem.engine.instance.OpenRequest;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.settings.Settings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Button;

/// One tab of the window, as the window sees it. The window names no property of a tab's model. All members
/// belong to the JavaFX thread.
public interface AppTab extends AutoCloseable {
    /// The content, built once, when it is first asked for.
    ///
    /// @return the tab's root node; always the same
    Parent view();

    /// Does what a start need not wait for. Called once, a while after the window is shown; a tab that has been
    /// asked for its content has done so by then.
    default void begin() {}

    /// The text on the tab.
    ///
    /// @return never empty; may hold a count
    ObservableValue<String> title();

    /// What the window's title says before the application's name while this tab is selected.
    ///
    /// @return such as `61 %`; empty for nothing
    ObservableValue<String> headline();

    /// Whether a run is at work.
    ///
    /// @return the state of the tab's run
    ObservableValue<RunState> runState();

    /// Whether a run that is at work is one that a person waits for, so that the pointer says so.
    ///
    /// @return false for one that goes on until it is cancelled
    default boolean keepsWaiting() {
        return true;
    }

    /// The button that starts and cancels; the window makes it the default button while the tab is selected.
    ///
    /// @return the tab's one run button
    Button runButton();

    /// The commands that this tab carries out.
    ///
    /// @return the actions by command; always the same
    KeyActions actions();

    /// Asks the run to end. Returns at once; does nothing where none is at work.
    void cancel();

    /// Puts the focus where work begins.
    void focusFirst();

    /// Takes over what was stored. Called once, before the window is shown.
    ///
    /// @param settings where the tab's values are; a missing or broken value is its fallback
    void restore(Settings settings);

    /// Stores what the next start shall find.
    ///
    /// @param settings where the tab's values go; the window writes the file afterwards
    void save(Settings settings);

    /// Takes what a person opens with the application: on the command line, from the file manager, or with a
    /// second start. Starts no run and changes nothing without being asked.
    ///
    /// @param request what is to be opened
    /// @return whether some of it is for this tab, which is shown then
    default boolean open(OpenRequest request) {
        return false;
    }

    /// Adds this tab's rows to the sheet of settings. Called each time the sheet is opened.
    ///
    /// @param form where rows go, below a heading of the tab's own
    /// @param settings where the values are
    default void addSettings(SettingsForm form, Settings settings) {}

    /// Lets go of what the tab holds: files, connections, threads. Called once, after its run has ended or
    /// was given up.
    @Override
    default void close() {}
}
