package app.tandem.gui;

import app.tandem.gui.fx.Messages;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The help page: what the two tabs do, in one page.
final class HelpSheet {
    private HelpSheet() {}

    /// Builds the sheet's content.
    ///
    /// @param messages the window's texts
    static Node of(Messages messages) {
        VBox page = new VBox();
        page.getStyleClass().add("help-sheet");
        page.getChildren().add(heading(messages.text("tab.scale")));
        Stream.of(
                        "help.scale.start",
                        "help.scale.list",
                        "help.scale.compare",
                        "help.scale.presets",
                        "help.scale.cancel",
                        "help.scale.undo",
                        "help.scale.watch",
                        "help.scale.originals")
                .map(messages::text)
                .map(HelpSheet::paragraph)
                .forEach(page.getChildren()::add);
        page.getChildren().add(heading(messages.text("tab.news")));
        Stream.of("help.news.refresh", "help.news.list", "help.news.open")
                .map(messages::text)
                .map(HelpSheet::paragraph)
                .forEach(page.getChildren()::add);
        page.getChildren().add(heading(messages.text("help.keyboard")));
        page.getChildren().add(paragraph(messages.text("help.keys")));
        return page;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
