package app.tandem.gui;

import app.tandem.gui.controls.PulseLabel;
import app.tandem.gui.controls.Sheets;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.notices.NoticesSheet;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.settings.WindowSettings;
import app.tandem.gui.tab.AppTab;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.image.Image;

/// The window's own commands: text size, settings, help, keys, About. JavaFX thread.
final class WindowCommands {
    private final Settings settings;
    private final Appearance appearance;
    private final Messages messages;
    private final Notices notices;
    private final Sheets sheets;
    private final String version;
    private final SupportFiles support;
    private Runnable openSettings = () -> {};
    private Runnable openKeys = () -> {};
    private Runnable togglePulse = () -> {};

    /// Commands over the settings.
    ///
    /// @param settings what the window keeps
    /// @param appearance colours and text size
    /// @param messages the window's texts
    /// @param notices what is said in passing
    /// @param sheets what lies over the content
    /// @param version the application's version
    /// @param support logs and crash reports
    WindowCommands(
            Settings settings,
            Appearance appearance,
            Messages messages,
            Notices notices,
            Sheets sheets,
            String version,
            SupportFiles support) {
        this.settings = settings;
        this.appearance = appearance;
        this.messages = messages;
        this.notices = notices;
        this.sheets = sheets;
        this.version = version;
        this.support = support;
    }

    /// Builds the window.
    ///
    /// @param tabs its tabs
    /// @param first the index of the tab that is shown first
    /// @param icon makes the application's icon, for About
    /// @param quit ends the application
    /// @return the content, which carries out these commands
    MainWindow build(List<AppTab> tabs, int first, Supplier<Image> icon, Runnable quit) {
        openSettings =
                () -> sheets.open(messages.plain("command.settings"), SettingsSheet.of(settings, tabs, messages));
        KeyActions actions = new KeyActions();
        Predicate<Command> known = command -> actions.has(command)
                || tabs.stream().anyMatch(tab -> tab.actions().has(command));
        openKeys = () -> sheets.open(messages.plain("command.keys"), KeysSheet.of(messages, known));
        actions.on(Command.QUIT, quit)
                .on(Command.SETTINGS, this::openSettings)
                .on(Command.LARGER_TEXT, () -> appearance.changeTextSize(1))
                .on(Command.SMALLER_TEXT, () -> appearance.changeTextSize(-1))
                .on(Command.USUAL_TEXT, appearance::resetTextSize)
                .on(Command.HELP, () -> sheets.open(messages.plain("command.help"), HelpSheet.of(messages)))
                .on(Command.KEYS, openKeys)
                .on(
                        Command.NOTICES,
                        () -> sheets.open(messages.plain("command.notices"), new NoticesSheet(notices, messages)))
                .on(Command.PULSE, () -> togglePulse.run())
                .on(Command.OPEN_LOGS, support::openFolder, support.folderIsThere())
                .on(
                        Command.CRASH_REPORT,
                        () -> sheets.open(messages.plain("command.crash-report"), support.newestReport()),
                        support.reportIsThere())
                .on(
                        Command.ABOUT,
                        () -> sheets.open(
                                messages.plain("command.about"), AboutSheet.of(messages, icon.get(), version)));
        MainWindow window = new MainWindow(
                tabs,
                first,
                messages,
                notices,
                sheets,
                actions,
                () -> settings.property(WindowSettings.LETTER_KEYS).get());
        togglePulse = () -> togglePulse(window.getChildren());
        return window;
    }

    /// Only while it is seen it costs anything.
    private void togglePulse(List<Node> content) {
        if (!content.removeIf(PulseLabel.class::isInstance)) {
            content.add(new PulseLabel(messages));
        }
    }

    /// Says which settings could not be used. To be called when all have been read.
    void sayWhatWasRejected() {
        if (!settings.rejected().isEmpty()) {
            notices.say(messages.text("settings.rejected", String.join(", ", settings.rejected())));
        }
    }

    /// Opens the sheet of settings.
    void openSettings() {
        openSettings.run();
    }

    /// Opens the sheet of keys.
    void openKeys() {
        openKeys.run();
    }
}
