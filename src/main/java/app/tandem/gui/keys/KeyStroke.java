package app.tandem.gui.keys;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// One way to give a command. Immutable.
public sealed interface KeyStroke {
    /// A character as it is typed, or two after each other: matched by character, since `/` and `?` lie on
    /// other keys of other keyboards.
    ///
    /// @param characters one or two
    record Typed(String characters) implements KeyStroke {
        @Override
        public String toString() {
            return String.join(" ", characters.split(""));
        }
    }

    /// A key with its modifiers.
    ///
    /// @param combination the key
    /// @param text how it is written in the table of commands, such as `Ctrl+F`
    record Pressed(KeyCombination combination, String text) implements KeyStroke {
        private static final Map<String, KeyCode> NAMED = Map.ofEntries(
                Map.entry("Esc", KeyCode.ESCAPE),
                Map.entry("Enter", KeyCode.ENTER),
                Map.entry("Space", KeyCode.SPACE),
                Map.entry("Delete", KeyCode.DELETE),
                Map.entry(",", KeyCode.COMMA),
                Map.entry("+", KeyCode.PLUS),
                Map.entry("-", KeyCode.MINUS));
        private static final Map<String, KeyCombination.Modifier> MODIFIERS = Map.of(
                "Ctrl", KeyCombination.SHORTCUT_DOWN,
                "Shift", KeyCombination.SHIFT_DOWN,
                "Alt", KeyCombination.ALT_DOWN);
        private static final Map<KeyCode, Set<KeyCode>> TWINS = Map.of(
                KeyCode.PLUS, Set.of(KeyCode.EQUALS, KeyCode.ADD),
                KeyCode.MINUS, Set.of(KeyCode.SUBTRACT),
                KeyCode.DIGIT0, Set.of(KeyCode.NUMPAD0),
                KeyCode.DIGIT1, Set.of(KeyCode.NUMPAD1),
                KeyCode.DIGIT2, Set.of(KeyCode.NUMPAD2));

        private static Pressed parse(String text) {
            String key = keyOf(text);
            KeyCombination.Modifier[] modifiers = Arrays.stream(
                            text.substring(0, text.length() - key.length()).split("\\+"))
                    .filter(name -> !name.isEmpty())
                    .map(MODIFIERS::get)
                    .toArray(KeyCombination.Modifier[]::new);
            KeyCode code = NAMED.getOrDefault(key, KeyCode.getKeyCode(key));
            return new Pressed(new KeyCodeCombination(code, modifiers), text);
        }

        /// Whether an event is this stroke.
        ///
        /// @param event a key that was pressed
        /// @return true for the key, or its twin elsewhere on the keyboard, with just these modifiers
        public boolean matches(KeyEvent event) {
            if (combination.match(event)) {
                return true;
            }
            // Ctrl + is Ctrl Shift = on many keyboards
            return combination instanceof KeyCodeCombination key
                    && TWINS.getOrDefault(key.getCode(), Set.of()).contains(event.getCode())
                    && event.isShortcutDown()
                    && !event.isAltDown();
        }

        /// Whether controls use the key themselves: Enter presses a button and Space a check box.
        ///
        /// @return true for keys without Ctrl that are no function keys
        public boolean isPlain() {
            return Set.of("Enter", "Space", "Shift+Space", "Delete").contains(text);
        }

        /// The stroke as a person reads it.
        ///
        /// @param system the system property `os.name`
        /// @return `Ctrl+Shift+Z`, on macOS `⇧⌘Z`: signs in the order of Apple's Human Interface Guidelines
        String label(String system) {
            if (!system.startsWith("Mac")) {
                return text;
            }
            String key = keyOf(text);
            return (text.contains("Alt+") ? "⌥" : "")
                    + (text.contains("Shift+") ? "⇧" : "")
                    + (text.contains("Ctrl+") ? "⌘" : "")
                    + key;
        }

        private static String keyOf(String text) {
            return text.endsWith("++") ? "+" : text.substring(text.lastIndexOf('+') + 1);
        }

        @Override
        public String toString() {
            return label(System.getProperty("os.name", ""));
        }
    }

    /// Reads a stroke.
    ///
    /// @param text `j`, `g a`, `F5`, `Esc`, `Ctrl+Shift+Z`
    /// @return the stroke
    static KeyStroke parse(String text) {
        String typed = Arrays.stream(text.split(" ")).collect(Collectors.joining());
        boolean isTyped = text.length() == 1 || (text.length() == 3 && text.charAt(1) == ' ');
        return isTyped ? new Typed(typed) : Pressed.parse(text);
    }
}
