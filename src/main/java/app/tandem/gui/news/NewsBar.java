package app.tandem.gui.news;

import app.tandem.gui.controls.Icons;
import app.tandem.gui.controls.RunButton;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.exchange.NewsFiles;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What stands above the panes of What's New: adding feeds, files, the search, and the tab's one button. JavaFX
/// thread.
final class NewsBar extends HBox {
    private final NewsModel model;
    private final Messages messages;
    private final Supplier<NewsFiles> chooser;
    private final TextField search = new TextField();
    private final ToggleButton feeds;

    /// Builds the bar.
    ///
    /// @param model what it shows and does
    /// @param messages the window's texts
    /// @param button the tab's one button
    /// @param sheets opens the tab's sheets
    /// @param chooser asks for files
    /// @param leaveSearch puts the focus on what was found
    NewsBar(
            NewsModel model,
            Messages messages,
            RunButton button,
            NewsSheets sheets,
            Supplier<NewsFiles> chooser,
            Runnable leaveSearch) {
        this.model = model;
        this.messages = messages;
        this.chooser = chooser;
        feeds = Icons.toggle(Feather.SIDEBAR, messages.text("news.feeds.show"));
        feeds.setId("show-feeds");
        Button add = new Button(messages.text("news.add"), Icons.of(Feather.PLUS));
        add.setId("add-feed");
        add.setOnAction(_ -> sheets.add());
        search.setId("search");
        search.setPromptText(messages.text("news.search.prompt"));
        search.setAccessibleText(messages.text("news.search"));
        search.setPrefColumnCount(18);
        search.textProperty().bindBidirectional(model.entries().searchProperty());
        search.setOnAction(_ -> leaveSearch.run());
        CheckBox everywhere = new CheckBox(messages.text("news.search.everywhere"));
        everywhere.setId("everywhere");
        everywhere.selectedProperty().bindBidirectional(model.entries().everywhereProperty());
        everywhere.visibleProperty().bind(search.textProperty().isNotEmpty());
        everywhere.managedProperty().bind(everywhere.visibleProperty());
        Button save = Icons.button(Feather.BOOKMARK, messages.text("command.save-search"));
        save.setOnAction(_ -> model.saveSearch());
        save.visibleProperty().bind(everywhere.visibleProperty());
        save.managedProperty().bind(everywhere.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        MenuButton more = more(sheets);
        getChildren().addAll(feeds, add, more, space, search, everywhere, save, button);
        getChildren().forEach(node -> {
            if (node instanceof Region region && !Set.of(space, search, add).contains(region)) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        });
        getStyleClass().add("input-row");
    }

    /// Whether the feeds are to be shown.
    ///
    /// @return the switch's
    BooleanProperty feedsShownProperty() {
        return feeds.selectedProperty();
    }

    /// The field of the search.
    ///
    /// @return bound to the model
    TextField search() {
        return search;
    }

    private MenuButton more(NewsSheets sheets) {
        MenuButton more = new MenuButton(messages.text("news.more"));
        more.setId("more");
        more.getItems()
                .addAll(
                        item("news.folder.new", sheets::newFolder),
                        item("news.rules", sheets::rules),
                        item("news.failing.show", sheets::failing),
                        new SeparatorMenuItem(),
                        item("command.import-feeds", () -> chooser.get().importFile()),
                        item("news.export", () -> chooser.get().exportFile()),
                        item("news.export-all", () -> chooser.get().exportAll()),
                        item("news.add-shipped", () -> model.subscriptions().addShipped()),
                        new SeparatorMenuItem(),
                        item("news.publish", () -> sheets.publish(Optional.empty())));
        return more;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.plain(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
