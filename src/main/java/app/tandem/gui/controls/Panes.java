package app.tandem.gui.controls;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Where the focus can be: moves it from one pane of a tab to the next, as F6 does, and finds what takes it
/// in a pane. JavaFX thread.
public final class Panes {
    private Panes() {}

    /// Moves the focus to a pane's first control, or to the pane itself where it takes the focus.
    ///
    /// @param panes in their order; those that are not seen, or hold nothing that takes the focus, are passed
    ///     over. Where none of them has it, the first counts as if it had
    /// @param focus what has the focus; may lie in none of them
    /// @param step 1 for the next, -1 for the previous
    public static void move(List<? extends Node> panes, Optional<Node> focus, int step) {
        List<Node> stops = panes.stream()
                .filter(pane -> pane.getScene() != null && !stops(pane).isEmpty())
                .<Node>map(pane -> pane)
                .toList();
        if (!stops.isEmpty()) {
            int now = 0;
            for (int i = 0; i < stops.size(); i++) {
                now = focus.filter(within(stops.get(i))).isPresent() ? i : now;
            }
            stops(stops.get(Math.floorMod(now + step, stops.size()))).getFirst().requestFocus();
        }
    }

    /// Whether a node lies in a pane, or is it.
    static Predicate<Node> within(Node pane) {
        return focused -> {
            Node node = focused;
            while (node != null && !node.equals(pane)) {
                node = node.getParent();
            }
            return node != null;
        };
    }

    /// What takes the focus in a pane, or the pane itself, in the order of Tab.
    static List<Node> stops(Node pane) {
        if (!pane.isVisible() || pane.isDisabled()) {
            return List.of();
        }
        if (pane.isFocusTraversable()) {
            return List.of(pane);
        }
        return pane instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> stops(child).stream())
                        .toList()
                : List.of();
    }
}
