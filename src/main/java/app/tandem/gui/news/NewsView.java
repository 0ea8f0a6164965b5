package app.tandem.gui.news;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.NumberField;
import app.tandem.gui.fx.ProgressPane;
import app.tandem.gui.fx.RunButton;
import app.tandem.gui.fx.RunState;
import java.io.File;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The What's New tab: the button, the feeds as they arrive, their entries, the bar.
public final class NewsView extends VBox {
    private final NewsModel model;
    private final Messages texts;
    private final ListView<FeedOutcome> feeds = new ListView<>();
    private final ListView<EntryRow> entries = new ListView<>();
    private final RunButton button;

    /// Builds the tab and binds it.
    ///
    /// @param model what it shows and does
    /// @param texts the window's texts
    public NewsView(NewsModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        button = new RunButton(
                model.runStateProperty(), model.readyProperty(), texts, "news.button", model::refresh, model::cancel);
        button.setId("refresh");
        feeds.setId("feeds");
        entries.setId("entries");
        configureFeeds();
        configureEntries();
        SplitPane lists =
                new SplitPane(titled("news.feeds", feeds, "first"), titled("news.entries", entries, "second"));
        lists.setDividerPositions(0.34);
        SplitPane.setResizableWithParent(lists.getItems().getFirst(), false);
        VBox.setVgrow(lists, Priority.ALWAYS);
        getStyleClass().add("tab-body");
        getChildren()
                .addAll(
                        inputs(),
                        lists,
                        new ProgressPane(
                                model.worker(),
                                model.runStateProperty(),
                                model.statusProperty(),
                                "news-status",
                                texts.text("news.progress")));
    }

    /// The button that refreshes and cancels.
    ///
    /// @return the tab's one button
    public RunButton button() {
        return button;
    }

    private HBox inputs() {
        NumberField limit = new NumberField(
                model.limitProperty(), 0, NewsModel.MOST_ENTRIES, 5, 4, texts.text("news.limit.accessible"));
        limit.setId("limit");
        limit.disableProperty().bind(model.runStateProperty().isNotEqualTo(RunState.IDLE));
        Label limitLabel = new Label(texts.text("news.limit"));
        limitLabel.setMnemonicParsing(true);
        limitLabel.setLabelFor(limit);
        Button list = new Button(texts.text("news.list"));
        list.setAccessibleText(texts.text("news.list.title"));
        list.setOnAction(_ -> chooseList());
        list.disableProperty().bind(model.runStateProperty().isNotEqualTo(RunState.IDLE));
        Button publish = new Button(texts.text("news.publish"));
        publish.setId("publish");
        publish.setAccessibleText(texts.text("news.publish.accessible"));
        publish.setOnAction(_ -> model.publish());
        publish.disableProperty().bind(model.publishableProperty().not());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(limitLabel, limit, list, space, publish, button);
        row.getStyleClass().add("input-row");
        return row;
    }

    private void configureFeeds() {
        feeds.setCellFactory(_ -> new FeedCell(texts));
        Label waiting = placeholder("news.feeds.empty");
        waiting.textProperty()
                .bind(model.runStateProperty()
                        .map(state -> texts.text(state == RunState.IDLE ? "news.feeds.empty" : "news.feeds.waiting")));
        feeds.setPlaceholder(waiting);
        feeds.setAccessibleText(texts.text("news.feeds.accessible"));
        feeds.itemsProperty().bind(model.outcomesProperty());
        feeds.getSelectionModel().selectedItemProperty().subscribe(this::showEntries);
        // by invalidation: a change listener compares lists by what they hold, and a new run's is as empty as
        // the last
        model.outcomesProperty().subscribe(this::followRun);
        followRun();
    }

    private void followRun() {
        feeds.getSelectionModel().clearSelection();
        model.outcomesProperty().getValue().subscribe(this::showEntries);
        showEntries();
    }

    /// The entries of the feed that is selected, or of all where none is.
    private void showEntries() {
        FeedOutcome selected = feeds.getSelectionModel().getSelectedItem();
        ObservableList<FeedOutcome> all = model.outcomesProperty().getValue();
        entries.getItems().setAll(EntryRow.of(selected == null ? all : List.of(selected)));
    }

    private void configureEntries() {
        entries.setCellFactory(_ -> new EntryCell(texts));
        entries.setPlaceholder(placeholder("news.entries.empty"));
        entries.setAccessibleText(texts.text("news.entries.accessible"));
        entries.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                model.open(entries.getSelectionModel().getSelectedItem());
            }
        });
        entries.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                model.open(entries.getSelectionModel().getSelectedItem());
                key.consume();
            }
        });
    }

    private VBox titled(String key, ListView<?> list, String place) {
        Label title = new Label(texts.text(key));
        title.setMnemonicParsing(true);
        title.setLabelFor(list);
        title.getStyleClass().add("heading");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox box = new VBox(title, list);
        box.getStyleClass().addAll("titled-list", place);
        return box;
    }

    private Label placeholder(String key) {
        Label label = new Label(texts.text(key));
        label.setWrapText(true);
        label.getStyleClass().add("placeholder-text");
        return label;
    }

    private void chooseList() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("news.list.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.text("news.list.files"), "*.dat", "*.opml", "*.xml"),
                        new FileChooser.ExtensionFilter(texts.text("news.list.all"), "*"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.subscribe(chosen.toPath());
        }
    }
}
