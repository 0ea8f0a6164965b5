package app.tandem.gui.news.entries;

import app.tandem.gui.controls.Icons;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The heading of the list of entries, and what the list leaves out and how it is ordered. JavaFX thread.
final class EntriesBar extends HBox {
    /// Builds the bar.
    ///
    /// @param heading names the list
    /// @param unread how many of its entries are unread; may be empty
    /// @param model the list
    /// @param marks marks all of it as read
    /// @param messages the window's texts
    EntriesBar(Label heading, ObservableValue<String> unread, EntriesModel model, EntryMarks marks, Messages messages) {
        heading.getStyleClass().add("pane-heading");
        heading.setMinWidth(0);
        RightToLeft.draw(heading);
        // a label of its own: the end of a long name is cut off and never the number, and letters of a script
        // that is written from the right leave it where it is
        Label count = new Label();
        count.textProperty().bind(unread);
        count.getStyleClass().add("pane-heading");
        count.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        heading.setId("entries-heading");
        ToggleButton hide = Icons.toggle(Feather.EYE_OFF, messages.text("news.hide-read"));
        hide.setId("hide-read");
        hide.selectedProperty().bindBidirectional(model.hideReadProperty());
        ToggleButton order = Icons.toggle(Feather.ARROW_UP, messages.text("news.oldest-first"));
        order.selectedProperty().bindBidirectional(model.oldestFirstProperty());
        Button all = Icons.button(Feather.CHECK, messages.text("command.mark-all-read"));
        all.setId("mark-all-read");
        all.setOnAction(_ -> marks.allRead());
        getChildren().addAll(heading, count, space, hide, order, all);
        getStyleClass().add("pane-bar");
    }
}
