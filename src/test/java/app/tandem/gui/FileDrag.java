package app.tandem.gui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// What is dragged over nodes, from another program or from this one. The headless platform has no drags, so
/// their events are made here, over the same dragboard that a drag would have.
public final class FileDrag {
    private FileDrag() {}

    /// Drags files over a node and drops them there. JavaFX thread.
    static void drop(Node node, List<Path> files) {
        drop(node, DataFormat.FILES, files.stream().map(Path::toFile).toList());
    }

    /// Drags anything over a node and drops it there. JavaFX thread.
    static void drop(Node node, DataFormat format, Object content) {
        drop(node, format, content, 0);
    }

    /// Drags anything over a node and drops it there, at a height. JavaFX thread.
    ///
    /// @return whether it was taken
    public static boolean drop(Node node, DataFormat format, Object content, double y) {
        boolean accepted = over(node, format, content, y);
        DragEvent dropped = event(node, DragEvent.DRAG_DROPPED, format, content, y);
        Event.fireEvent(node, dropped);
        return accepted && dropped.isDropCompleted();
    }

    /// Drags anything over a node, at a height. JavaFX thread.
    ///
    /// @return whether it would be taken
    public static boolean over(Node node, DataFormat format, Object content, double y) {
        DragEvent over = event(node, DragEvent.DRAG_OVER, format, content, y);
        Event.fireEvent(node, over);
        return over.isAccepted();
    }

    /// Drags anything out of a node. JavaFX thread.
    public static void leave(Node node, DataFormat format, Object content) {
        Event.fireEvent(node, event(node, DragEvent.DRAG_EXITED, format, content, -1));
    }

    private static DragEvent event(Node node, EventType<DragEvent> type, DataFormat format, Object content, double y) {
        Dragboard dragboard = DragboardHelper.createDragboard(clipboard());
        dragboard.setContent(Map.of(format, content));
        return new DragEvent(null, node, type, dragboard, 0, y, 0, 0, TransferMode.COPY, null, null, null);
    }

    /// A clipboard inside the process, which says in addition what a drag allows.
    private static TKClipboard clipboard() {
        TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
        return (TKClipboard) Proxy.newProxyInstance(
                FileDrag.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, arguments) -> method.getName().equals("getTransferModes")
                        ? EnumSet.allOf(TransferMode.class)
                        : method.invoke(local, arguments));
    }
}
