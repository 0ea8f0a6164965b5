package app.tandem.gui;

import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// Wheel and mouse over a node, 50 pixels below its top.
public final class Pointer {
    private Pointer() {}

    /// Turns the wheel.
    static boolean wheel(Node node, double delta) {
        node.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                50,
                50,
                50,
                50,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                delta,
                40,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                new PickResult(node, 50, 50)));
        return true;
    }

    /// Moves two fingers apart, or together.
    ///
    /// @param factor above 1 for apart
    static boolean pinch(Node node, double factor) {
        node.fireEvent(new ZoomEvent(
                ZoomEvent.ZOOM,
                50,
                50,
                50,
                50,
                false,
                false,
                false,
                false,
                false,
                false,
                factor,
                factor,
                new PickResult(node, 50, 50)));
        return true;
    }

    /// Clicks twice with the main button.
    static boolean doubleClick(Node node, double x) {
        node.fireEvent(mouse(node, MouseEvent.MOUSE_CLICKED, x, 2));
        return true;
    }

    /// Comes to nodes, one after the other.
    static int enter(List<? extends Node> nodes) {
        nodes.forEach(node -> node.fireEvent(mouse(node, MouseEvent.MOUSE_ENTERED, 0)));
        return nodes.size();
    }

    /// Drags with the main button, along a row.
    static void drag(TandemWindow window, Node node, double from, double to) throws Exception {
        window.onFx(() -> {
            node.fireEvent(mouse(node, MouseEvent.MOUSE_PRESSED, from));
            node.fireEvent(mouse(node, MouseEvent.MOUSE_DRAGGED, to));
            return true;
        });
    }

    /// Something that the mouse does, wherever that is.
    ///
    /// @param type what
    /// @param button the one that is pressed, or none
    /// @return to be fired at a node
    public static MouseEvent event(EventType<MouseEvent> type, MouseButton button) {
        boolean pressed = button == MouseButton.PRIMARY;
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                button,
                pressed ? 1 : 0,
                false,
                false,
                false,
                false,
                pressed,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    private static MouseEvent mouse(Node node, EventType<MouseEvent> type, double x) {
        return mouse(node, type, x, 1);
    }

    private static MouseEvent mouse(Node node, EventType<MouseEvent> type, double x, int clicks) {
        double sceneX = node.localToScene(x, 50).getX();
        double sceneY = node.localToScene(x, 50).getY();
        return new MouseEvent(
                node,
                node,
                type,
                sceneX,
                sceneY,
                sceneX,
                sceneY,
                MouseButton.PRIMARY,
                clicks,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                new PickResult(node, sceneX, sceneY));
    }
}
