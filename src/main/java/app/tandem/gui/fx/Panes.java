package app.tandem.gui.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Moves the focus from one pane of a tab to the next, as F6 does. JavaFX thread.
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
                .filter(pane -> pane.getScene() != null && focus(pane).isPresent())
                .<Node>map(pane -> pane)
                .toList();
        if (!stops.isEmpty()) {
            int now = 0;
            for (int i = 0; i < stops.size(); i++) {
                now = focus.filter(within(stops.get(i))).isPresent() ? i : now;
            }
            focus(stops.get(Math.floorMod(now + step, stops.size()))).ifPresent(Node::requestFocus);
        }
    }

    private static Predicate<Node> within(Node pane) {
        return focused -> {
            Node node = focused;
            while (node != null && !node.equals(pane)) {
                node = node.getParent();
            }
            return node != null;
        };
    }

    private static Optional<Node> focus(Node pane) {
        if (!pane.isVisible() || pane.isDisabled()) {
            return Optional.empty();
        }
        if (pane.isFocusTraversable()) {
            return Optional.of(pane);
        }
        return pane instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> focus(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
