package app.tandem.gui.news;

import app.tandem.gui.controls.Sheets;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.exchange.NewsFiles;
import app.tandem.gui.news.exchange.PublishSheet;
import app.tandem.gui.news.feeds.AddFeedSheet;
import app.tandem.gui.news.feeds.EditFeedSheet;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.news.filters.RulesSheet;
import app.tandem.gui.news.health.FailingSheet;
import app.tandem.gui.news.health.HealthActions;
import app.tandem.gui.news.health.HealthCard;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Opens the sheets of the What's New tab. JavaFX thread.
final class NewsSheets {
    private final NewsModel model;
    private final Messages messages;
    private final Sheets sheets;
    private final Supplier<NewsFiles> files;
    private final HealthActions actions;

    /// Sheets over a model.
    ///
    /// @param model the tab's model
    /// @param messages the window's texts
    /// @param sheets where they are opened
    /// @param files asks for files
    NewsSheets(NewsModel model, Messages messages, Sheets sheets, Supplier<NewsFiles> files) {
        this.model = model;
        this.messages = messages;
        this.sheets = sheets;
        this.files = files;
        actions = new HealthActions(model::refresh, this::rename, this::health, model.subscriptions(), sheets::close);
    }

    /// Opens the sheet that adds feeds.
    void add() {
        addSheet().focusAddress();
    }

    /// Opens the sheet that adds feeds, and looks for them at an address.
    ///
    /// @param address of a feed or a site
    void add(String address) {
        addSheet().find(address);
    }

    private AddFeedSheet addSheet() {
        AddFeedSheet sheet = new AddFeedSheet(
                model.subscriptions(), model.feeds().itemsProperty().get(), messages, sheets::close);
        sheets.open(messages.plain("command.add-feed"), sheet);
        return sheet;
    }

    /// Opens the sheet of rules.
    void rules() {
        sheets.open(
                messages.text("news.rules"),
                new RulesSheet(model.rules(), model.feeds().all(), messages, sheets::close));
    }

    /// Asks for the name of a new folder.
    void newFolder() {
        ask(messages.text("news.folder.new"), "", model.subscriptions()::addFolder);
    }

    /// Opens the sheet that publishes entries.
    ///
    /// @param item the feed or folder that is ticked at first; empty for all
    void publish(Optional<FeedItem> item) {
        sheets.open(
                messages.plain("news.publish"),
                new PublishSheet(
                        item, model.feeds().itemsProperty().get(), model.exchange(), messages, files, sheets::close));
    }

    /// Opens the list of the feeds that fail or have moved.
    void failing() {
        sheets.open(messages.plain("news.failing.show"), new FailingSheet(model.feeds(), messages, actions));
    }

    /// Asks for another name of a folder, or for another name and address of a feed.
    ///
    /// @param item the feed or folder
    void rename(FeedItem item) {
        if (item.kind() == FeedItem.Kind.FEED) {
            EditFeedSheet sheet = new EditFeedSheet(item, model.subscriptions(), messages, sheets::close);
            sheets.open(messages.plain("news.edit"), sheet);
            sheet.focusName();
            return;
        }
        ask(
                messages.text("command.rename"),
                item.name(),
                name -> model.subscriptions().rename(item, name));
    }

    private void ask(String title, String value, Consumer<String> given) {
        TextField name = new TextField(value);
        name.setId("new-name");
        name.setAccessibleText(title);
        HBox.setHgrow(name, Priority.ALWAYS);
        Button ok = new Button(title);
        Runnable done = () -> {
            sheets.close();
            given.accept(name.getText());
        };
        ok.setOnAction(_ -> done.run());
        name.setOnAction(_ -> done.run());
        HBox row = new HBox(name, ok);
        row.getStyleClass().add("input-row");
        sheets.open(title, row);
        name.requestFocus();
        name.selectAll();
    }

    /// Shows how a feed has done of late.
    ///
    /// @param item the feed
    void health(FeedItem item) {
        item.address()
                .ifPresent(address -> model.feeds()
                        .health(
                                address,
                                health -> sheets.open(item.name(), new HealthCard(item, health, messages, actions))));
    }
}
