package app.tandem.gui.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Turns key events into commands, before the controls see them: lists would take Space and Enter first. What a
/// person types into a field stays there. JavaFX thread.
public final class KeyDispatcher {
    private final Supplier<List<KeyActions>> actions;
    private final BooleanSupplier letters;
    private String begun = "";

    /// A dispatcher.
    ///
    /// @param actions whose commands are looked at, the nearest first
    /// @param letters whether characters without Ctrl are commands
    public KeyDispatcher(Supplier<List<KeyActions>> actions, BooleanSupplier letters) {
        this.actions = actions;
        this.letters = letters;
    }

    /// Listens to all keys below a node.
    ///
    /// @param root the window's root
    public void install(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, focused(root)));
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> type(event, focused(root)));
    }

    private static Optional<Node> focused(Node root) {
        return Optional.ofNullable(root.getScene()).map(scene -> scene.getFocusOwner());
    }

    private void press(KeyEvent event, Optional<Node> focus) {
        boolean writing = focus.filter(KeyDispatcher::takesCharacters).isPresent();
        boolean pressable = focus.filter(KeyDispatcher::takesPlainKeys).isPresent();
        find(key -> key instanceof KeyStroke.Pressed pressed
                        && pressed.matches(event)
                        && !(pressable && pressed.isPlain())
                        && !(writing && belongsToFields(pressed.text())))
                .ifPresent(_ -> {
                    begun = "";
                    event.consume();
                });
    }

    private void type(KeyEvent event, Optional<Node> focus) {
        boolean writing = focus.filter(KeyDispatcher::takesCharacters).isPresent();
        if (writing || !letters.getAsBoolean() || event.isShortcutDown() || event.isAltDown()) {
            begun = "";
            return;
        }
        String typed = begun + event.getCharacter();
        begun = "";
        if (find(key -> key instanceof KeyStroke.Typed(String all) && all.equals(typed))
                .isPresent()) {
            event.consume();
        } else if (typed.equals("g")) {
            begun = typed;
            event.consume();
        }
    }

    /// Carries out the first command that has such a key and can be given.
    private Optional<Command> find(Predicate<KeyStroke> key) {
        List<Command> candidates = Arrays.stream(Command.values())
                .filter(command -> command.keys().stream().anyMatch(key))
                .toList();
        return actions.get().stream()
                .flatMap(group -> candidates.stream().filter(group::run))
                .findFirst();
    }

    private static boolean takesPlainKeys(Node focus) {
        return focus instanceof ButtonBase || focus instanceof Slider || takesCharacters(focus);
    }

    private static boolean takesCharacters(Node focus) {
        return focus instanceof TextInputControl
                || focus instanceof Spinner<?>
                || (focus instanceof ComboBoxBase<?> combo && (combo.isEditable() || combo.isShowing()))
                || (focus instanceof ChoiceBox<?> choice && choice.isShowing());
    }

    /// Undo and paste in a field are about its text.
    private static boolean belongsToFields(String key) {
        return List.of("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+V").contains(key);
    }
}
