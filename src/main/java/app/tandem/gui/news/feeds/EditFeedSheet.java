package app.tandem.gui.news.feeds;

import app.tandem.engine.feed.find.FeedFinder;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.tab.SettingsForm;
import java.net.URI;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet that changes the name and the address of a feed. JavaFX thread.
public final class EditFeedSheet extends VBox {
    private final FeedItem item;
    private final SubscriptionEditor editor;
    private final Runnable done;
    private final TextField name;
    private final TextField address;
    private final Label problem = new Label();
    private final String unusable;

    /// Builds the sheet's content.
    ///
    /// @param item the feed
    /// @param editor changes the feed
    /// @param messages the window's texts
    /// @param done closes the sheet
    public EditFeedSheet(FeedItem item, SubscriptionEditor editor, Messages messages, Runnable done) {
        this.item = item;
        this.editor = editor;
        this.done = done;
        unusable = messages.text("news.add.no-address");
        name = new TextField(item.name());
        address = new TextField(String.valueOf(item.feed()));
        name.setPrefColumnCount(28);
        name.setOnAction(_ -> save());
        address.setOnAction(_ -> save());
        SettingsForm form = new SettingsForm(messages);
        form.row("news.edit.name", name);
        form.row("news.edit.address", address);
        problem.setId("edit-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        Button save = new Button(messages.text("news.edit.save"));
        save.setId("edit-save");
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save());
        setId("edit-feed");
        getStyleClass().add("add-feed-sheet");
        getChildren().addAll(form, problem, save);
    }

    /// Puts the focus on the name, all of it selected.
    public void focusName() {
        name.requestFocus();
        name.selectAll();
    }

    private void save() {
        @Nullable URI typed = FeedFinder.address(address.getText());
        if (typed == null) {
            problem.setText(unusable);
            address.requestFocus();
            return;
        }
        done.run();
        editor.edit(item, name.getText(), typed);
    }
}
