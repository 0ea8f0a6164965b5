package app.tandem.gui.news.entries;

import app.tandem.gui.controls.Icons;
import app.tandem.gui.fx.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The heading of the list of entries, and what the list leaves out and how it is ordered. JavaFX thread.
final class EntriesBar extends HBox {
    /// Builds the bar.
    ///
    /// @param heading names the list
    /// @param model the list
    /// @param marks marks all of it as read
    /// @param messages the window's texts
    EntriesBar(Label heading, EntriesModel model, EntryMarks marks, Messages messages) {
        heading.getStyleClass().add("pane-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setMinWidth(0);
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setId("entries-heading");
        ToggleButton hide = Icons.toggle(Feather.EYE_OFF, messages.text("news.hide-read"));
        hide.setId("hide-read");
        hide.selectedProperty().bindBidirectional(model.hideReadProperty());
        ToggleButton order = Icons.toggle(Feather.ARROW_UP, messages.text("news.oldest-first"));
        order.selectedProperty().bindBidirectional(model.oldestFirstProperty());
        Button all = Icons.button(Feather.CHECK, messages.text("command.mark-all-read"));
        all.setId("mark-all-read");
        all.setOnAction(_ -> marks.allRead());
        getChildren().addAll(heading, hide, order, all);
        getStyleClass().add("pane-bar");
    }
}
