package app.tandem.gui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What can be done by keyboard, with its keys: the one table that menus, tooltips and the sheet of keys are
/// made of. The text of a command is `command.NAME` in the messages, in lower case with dashes.
public enum Command {
    /// Adds a feed.
    ADD_FEED(Scope.NEWS, Place.FILE, "Ctrl+N", "a"),
    /// Imports subscriptions.
    IMPORT_FEEDS(Scope.NEWS, Place.FILE, "Ctrl+O"),
    /// Adds picture files.
    ADD_FILES(Scope.SCALE, Place.FILE, "Ctrl+O"),
    /// Adds a folder of pictures.
    ADD_FOLDER(Scope.SCALE, Place.FILE, "Ctrl+Shift+O"),
    /// Opens the target folder.
    OPEN_TARGET(Scope.SCALE, Place.FILE, "Ctrl+E"),
    /// Saves the search as a smart list.
    SAVE_SEARCH(Scope.NEWS, Place.FILE, "Ctrl+S"),
    /// Saves the preset.
    SAVE_PRESET(Scope.SCALE, Place.FILE, "Ctrl+S"),
    /// Shows the settings.
    SETTINGS(Scope.WINDOW, Place.FILE, "Ctrl+,"),
    /// Ends the application.
    QUIT(Scope.WINDOW, Place.FILE, "Ctrl+Q"),

    /// Takes back the newest step.
    UNDO(Scope.WINDOW, Place.EDIT, "Ctrl+Z"),
    /// Does again what was taken back.
    REDO(Scope.WINDOW, Place.EDIT, "Ctrl+Shift+Z"),
    /// Pastes files, folders or addresses.
    PASTE(Scope.WINDOW, Place.EDIT, "Ctrl+V"),
    /// Removes what is selected.
    REMOVE(Scope.WINDOW, Place.EDIT, "Delete"),
    /// Renames the feed or folder.
    RENAME(Scope.NEWS, Place.EDIT, "F2"),
    /// Moves the feed or folder up, or into the folder above.
    MOVE_UP(Scope.NEWS, Place.EDIT, "Alt+Up"),
    /// Moves the feed or folder down, or into the folder below.
    MOVE_DOWN(Scope.NEWS, Place.EDIT, "Alt+Down"),
    /// Searches or filters.
    FIND(Scope.WINDOW, Place.EDIT, "Ctrl+F", "/"),
    /// Toggles read.
    TOGGLE_READ(Scope.NEWS, Place.EDIT, "m"),
    /// Toggles the star.
    TOGGLE_STAR(Scope.NEWS, Place.EDIT, "s"),
    /// Marks everything in this list as read.
    MARK_ALL_READ(Scope.NEWS, Place.EDIT, "A"),
    /// Copies the entry's link.
    COPY_LINK(Scope.NEWS, Place.EDIT, "c"),

    /// Shows the Scale tab.
    SHOW_SCALE(Scope.WINDOW, Place.VIEW, "Ctrl+1"),
    /// Shows the What's New tab.
    SHOW_NEWS(Scope.WINDOW, Place.VIEW, "Ctrl+2"),
    /// Reads all feeds.
    REFRESH(Scope.NEWS, Place.VIEW, "F5", "Ctrl+R", "r"),
    /// Reads this feed.
    REFRESH_FEED(Scope.NEWS, Place.VIEW, "R"),
    /// Shows or hides what is read, or what needs nothing done.
    HIDE_DONE(Scope.WINDOW, Place.VIEW, "h"),
    /// Loads the article's pictures.
    LOAD_PICTURES(Scope.NEWS, Place.VIEW, "i"),
    /// Makes the text larger.
    LARGER_TEXT(Scope.WINDOW, Place.VIEW, "Ctrl++"),
    /// Makes the text smaller.
    SMALLER_TEXT(Scope.WINDOW, Place.VIEW, "Ctrl+-"),
    /// Makes the text as large as usual.
    USUAL_TEXT(Scope.WINDOW, Place.VIEW, "Ctrl+0"),
    /// Shows the article alone, or all panes again.
    ARTICLE_ALONE(Scope.NEWS, Place.VIEW, "F11"),

    /// Starts the run.
    START(Scope.SCALE, Place.RUN, "Ctrl+Enter"),
    /// Pauses the run, or goes on.
    PAUSE(Scope.SCALE, Place.RUN, "x"),
    /// Scales what is in the folder, then what arrives in it.
    WATCH(Scope.SCALE, Place.RUN),
    /// Scales the failed pictures again.
    RETRY_FAILED(Scope.SCALE, Place.RUN, "Ctrl+R"),
    /// Closes what is open, else cancels the run.
    ESCAPE(Scope.WINDOW, Place.RUN, "Esc"),

    /// Selects the next entry or picture.
    NEXT(Scope.WINDOW, Place.GO, "j"),
    /// Selects the previous entry or picture.
    PREVIOUS(Scope.WINDOW, Place.GO, "k"),
    /// Selects the next unread entry, or the next failed picture or conflict.
    NEXT_OPEN(Scope.WINDOW, Place.GO, "n"),
    /// Selects the previous unread entry, or the previous failed picture or conflict.
    PREVIOUS_OPEN(Scope.WINDOW, Place.GO, "p"),
    /// Selects the next feed with unread entries.
    NEXT_FEED(Scope.NEWS, Place.GO, "J"),
    /// Selects the previous feed with unread entries.
    PREVIOUS_FEED(Scope.NEWS, Place.GO, "K"),
    /// Shows the next page of the article, at its end the next unread entry.
    PAGE_DOWN(Scope.NEWS, Place.GO, "Space"),
    /// Shows the previous page of the article.
    PAGE_UP(Scope.NEWS, Place.GO, "Shift+Space"),
    /// Opens the entry in the browser.
    OPEN(Scope.NEWS, Place.GO, "Enter", "o", "b", "v"),
    /// Opens or closes the comparison.
    COMPARE(Scope.SCALE, Place.GO, "Space", "Enter"),
    /// Shows all entries.
    GO_ALL(Scope.NEWS, Place.GO, "g a"),
    /// Shows the unread entries.
    GO_UNREAD(Scope.NEWS, Place.GO, "g u"),
    /// Shows the starred entries.
    GO_STARRED(Scope.NEWS, Place.GO, "g s"),
    /// Shows the entries of today.
    GO_TODAY(Scope.NEWS, Place.GO, "g t"),
    /// Shows the feed of this entry.
    GO_FEED(Scope.NEWS, Place.GO, "g f"),
    /// Moves the focus to the next pane.
    NEXT_PANE(Scope.WINDOW, Place.GO, "F6"),
    /// Moves the focus to the previous pane.
    PREVIOUS_PANE(Scope.WINDOW, Place.GO, "Shift+F6"),
    /// Shows the original alone.
    BEFORE(Scope.SCALE, Place.COMPARE, "1"),
    /// Shows half of each.
    HALF(Scope.SCALE, Place.COMPARE, "2"),
    /// Shows the result alone.
    AFTER(Scope.SCALE, Place.COMPARE, "3"),
    /// Shows the original while the key is held.
    HOLD_BEFORE(Scope.SCALE, Place.COMPARE, "y"),
    /// Fits the picture into the pane.
    FIT(Scope.SCALE, Place.COMPARE, "0"),
    /// Shows one result pixel per screen pixel.
    ACTUAL_SIZE(Scope.SCALE, Place.COMPARE, "z"),
    /// Shows the picture larger.
    ZOOM_IN(Scope.SCALE, Place.COMPARE, "+"),
    /// Shows the picture smaller.
    ZOOM_OUT(Scope.SCALE, Place.COMPARE, "-"),

    /// Shows the help page.
    HELP(Scope.WINDOW, Place.HELP, "F1"),
    /// Shows this table.
    KEYS(Scope.WINDOW, Place.HELP, "?"),
    /// Shows what was said, in earlier sessions too.
    NOTICES(Scope.WINDOW, Place.HELP),
    /// Shows how evenly the window's pulses come, or hides it.
    PULSE(Scope.WINDOW, Place.HELP),
    /// Opens the folder of logs and crash reports.
    OPEN_LOGS(Scope.WINDOW, Place.HELP),
    /// Shows the newest crash report.
    CRASH_REPORT(Scope.WINDOW, Place.HELP),
    /// Says what this application is.
    ABOUT(Scope.WINDOW, Place.HELP);

    private final Scope scope;
    private final Place place;

    @SuppressWarnings("ImmutableEnumChecker") // the list can't be changed, and a stroke is immutable
    private final List<KeyStroke> keys;

    Command(Scope scope, Place place, String... keys) {
        this.scope = scope;
        this.place = place;
        this.keys = Arrays.stream(keys).map(KeyStroke::parse).toList();
    }

    /// Where the command has a meaning.
    public enum Scope {
        /// In both tabs.
        WINDOW,
        /// In the Scale tab.
        SCALE,
        /// In the What's New tab.
        NEWS
    }

    /// The group of the command: its menu, and its heading in the sheet of keys. The text is `menu.NAME`.
    public enum Place {
        /// The File menu.
        FILE,
        /// The Edit menu.
        EDIT,
        /// The View menu.
        VIEW,
        /// The Run menu.
        RUN,
        /// The Go menu.
        GO,
        /// No menu: the comparison of a picture with its result.
        COMPARE,
        /// The Help menu.
        HELP;

        /// The key of the group's text.
        ///
        /// @return such as `menu.file`
        public String textKey() {
            return "menu." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where it has a meaning.
    ///
    /// @return the tab, or the whole window
    public Scope scope() {
        return scope;
    }

    /// Its group.
    ///
    /// @return the menu
    public Place place() {
        return place;
    }

    /// Its keys, the one to show first.
    ///
    /// @return may be empty
    public List<KeyStroke> keys() {
        return keys;
    }

    /// The key of the command's text.
    ///
    /// @return such as `command.mark-all-read`
    public String textKey() {
        return "command." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
