package app.tandem.gui.notices;

import app.tandem.gui.controls.WrappingCell;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Once;
import app.tandem.gui.fx.RightToLeft;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The sheet of all notices, those of earlier sessions too, the newest first: a notice is gone after ten
/// seconds, and may have told where a damaged file lies. JavaFX thread.
public final class NoticesSheet extends VBox {
    /// Builds the sheet's content.
    ///
    /// @param notices what was said
    /// @param messages the window's texts
    public NoticesSheet(Notices notices, Messages messages) {
        ListView<Notices.Logged> list = new ListView<>();
        list.setId("notices");
        list.setAccessibleText(messages.plain("command.notices"));
        list.setPlaceholder(new Label(messages.text("notices.none")));
        list.setCellFactory(_ -> new Cell(messages));
        fill(list, notices);
        // until the sheet is closed: the log lives as long as the window
        Subscription follow = notices.log().subscribe(() -> fill(list, notices));
        Once.changes(list.sceneProperty(), Objects::isNull, _ -> follow.unsubscribe());
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("notices-sheet");
        getChildren().add(list);
    }

    private static void fill(ListView<Notices.Logged> list, Notices notices) {
        list.getItems().setAll(notices.log().reversed()); // 500 at the most
    }

    private static final class Cell extends WrappingCell<Notices.Logged> {
        private final Messages messages;
        private final Label time = new Label();
        private final Label text = new Label();
        private final VBox box = new VBox(time, text);

        private Cell(Messages messages) {
            this.messages = messages;
            time.getStyleClass().add("cell-detail");
            RightToLeft.wrap(text);
        }

        @Override
        protected void updateItem(Notices.Logged said, boolean empty) {
            super.updateItem(said, empty);
            if (empty || said == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            time.setText(messages.formats().dateTime(said.at()));
            text.setText(said.text());
            setAccessibleText(time.getText() + " " + said.text());
            setGraphic(box);
        }
    }
}
