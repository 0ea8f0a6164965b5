package app.tandem.gui.news;

import app.tandem.gui.fx.Icons;
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
    /// @param news the tab's model
    /// @param messages the window's texts
    EntriesBar(Label heading, NewsModel news, Messages messages) {
        heading.getStyleClass().add("pane-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setMinWidth(0);
        HBox.setHgrow(heading, Priority.ALWAYS);
        heading.setId("entries-heading");
        heading.textProperty()
                .bind(news.feeds()
                        .selectedProperty()
                        .map(selected -> selected.map(item -> item.unread() == 0
                                        ? item.name()
                                        : messages.text("news.entries.heading", item.name(), item.unread()))
                                .orElse("")));
        ToggleButton hide = Icons.toggle(Feather.EYE_OFF, messages.text("news.hide-read"));
        hide.setId("hide-read");
        hide.selectedProperty().bindBidirectional(news.entries().hideReadProperty());
        ToggleButton order = Icons.toggle(Feather.ARROW_UP, messages.text("news.oldest-first"));
        order.selectedProperty().bindBidirectional(news.entries().oldestFirstProperty());
        Button all = Icons.button(Feather.CHECK, messages.text("command.mark-all-read"));
        all.setId("mark-all-read");
        all.setOnAction(_ -> news.marks().allRead());
        getChildren().addAll(heading, hide, order, all);
        getStyleClass().add("pane-bar");
    }
}
