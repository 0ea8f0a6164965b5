package app.tandem.gui.news.feeds;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.find.FeedFinder;
import app.tandem.engine.feed.find.Finding;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.text.OneLine;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet that adds feeds: an address, what was found there, a folder. JavaFX thread.
public final class AddFeedSheet extends VBox {
    private static final int PREVIEWED = 3;
    private static final int LONGEST = 200;

    private final SubscriptionEditor editor;
    private final Messages messages;
    private final TextField address = new TextField();
    private final VBox found = new VBox();
    private final ComboBox<String> folder = new ComboBox<>();
    private final Map<String, Long> folders;
    private final Button add = new Button();
    private final List<Choice> choices = new ArrayList<>();

    /// Builds the sheet's content.
    ///
    /// @param editor takes the feeds
    /// @param items the rows of the tree, for its folders
    /// @param messages the window's texts
    /// @param done closes the sheet
    public AddFeedSheet(SubscriptionEditor editor, List<FeedItem> items, Messages messages, Runnable done) {
        this.editor = editor;
        this.messages = messages;
        address.setId("feed-address");
        address.setPromptText(messages.text("news.add.prompt"));
        address.setAccessibleText(messages.text("news.add.address"));
        address.setOnAction(_ -> find());
        HBox.setHgrow(address, Priority.ALWAYS);
        Button find = new Button(messages.text("news.add.find"));
        find.setId("feed-find");
        find.setOnAction(_ -> find());
        find.disableProperty().bind(address.textProperty().map(String::isBlank));
        HBox field = new HBox(address, find);
        field.getStyleClass().add("input-row");
        folder.setEditable(true);
        folder.setPromptText(messages.text("news.add.no-folder"));
        folder.setId("feed-folder");
        folders = FolderChoice.paths(items);
        folder.setItems(FXCollections.observableArrayList(folders.keySet()));
        folder.setAccessibleText(messages.text("news.add.folder"));
        Label folderLabel = new Label(messages.text("news.add.folder"));
        folderLabel.setLabelFor(folder);
        HBox into = new HBox(folderLabel, folder);
        into.getStyleClass().add("input-row");
        add.setText(messages.text("news.add.add"));
        add.setId("feed-add");
        add.getStyleClass().add("accent");
        add.setDisable(true);
        add.setOnAction(_ -> {
            editor.add(chosen(), FolderChoice.of(folders, folder.getEditor().getText()));
            done.run();
        });
        found.getStyleClass().add("found-feeds");
        found.managedProperty().bind(Bindings.isNotEmpty(found.getChildren()));
        getStyleClass().add("add-feed-sheet");
        getChildren().addAll(new Label(messages.text("news.add.address")), field, found, into, add);
        offerClipboard();
    }

    private record Choice(URI address, String title, CheckBox box) {}

    /// Puts the focus where one types.
    public void focusAddress() {
        address.requestFocus();
    }

    /// Looks for feeds at an address.
    ///
    /// @param text the address, as it was given
    public void find(String text) {
        address.setText(text);
        find();
        focusAddress();
    }

    private void offerClipboard() {
        FeedSearch.address(Clipboard.getSystemClipboard().getString()).ifPresent(copied -> {
            address.setText(copied);
            address.selectAll();
        });
    }

    private void find() {
        if (FeedFinder.address(address.getText()) == null) {
            say(messages.text("news.add.no-address"));
            return;
        }
        say(messages.text("news.add.finding"));
        editor.search().find(address.getText(), this::show);
    }

    private void show(Finding finding) {
        found.getChildren().clear();
        choices.clear();
        switch (finding) {
            case Finding.Read(var document, Feed feed) -> {
                offer(document.address(), feed.title() == null ? null : OneLine.of(PlainText.of(feed.title())), true);
                titles(feed).forEach(found.getChildren()::add);
            }
            case Finding.Named(List<Finding.FeedLink> links) -> {
                for (Finding.FeedLink link : links) {
                    offer(link.address(), name(link), choices.isEmpty());
                    preview(link.address());
                }
            }
            case Finding.None none -> say(messages.text(none.reason()));
        }
        enable();
    }

    /// Shows what a feed that the site names brings, when it has been read; no more of them than one looks at.
    private void preview(URI feed) {
        if (choices.size() > PREVIEWED) {
            return;
        }
        VBox entries = new VBox();
        entries.setManaged(false);
        found.getChildren().add(entries);
        editor.search().preview(feed, finding -> {
            if (finding instanceof Finding.Read(var _, Feed read)) {
                entries.getChildren().setAll(titles(read));
                entries.setManaged(true);
            }
        });
    }

    private static List<Label> titles(Feed feed) {
        return feed.entries().stream()
                .limit(PREVIEWED)
                .map(entry -> {
                    Label title = new Label(PlainText.line(PlainText.of(entry.title()), LONGEST));
                    RightToLeft.draw(title);
                    title.getStyleClass().addAll("cell-detail", "found-entry");
                    return title;
                })
                .toList();
    }

    private @Nullable String name(Finding.FeedLink link) {
        return link.label().isPresent()
                ? messages.text(link.label().get())
                : Optional.ofNullable(link.title()).map(OneLine::of).orElse(null);
    }

    private void offer(URI feed, @Nullable String title, boolean ticked) {
        String name = title == null || title.isBlank() ? Objects.toString(feed.getHost(), feed.toString()) : title;
        CheckBox box = new CheckBox(PlainText.cut(name, LONGEST) + " · " + feed);
        RightToLeft.wrap(box);
        box.setSelected(ticked);
        box.selectedProperty().subscribe(this::enable);
        choices.add(new Choice(feed, name, box));
        found.getChildren().add(box);
    }

    private void say(String text) {
        choices.clear();
        Label label = new Label(text);
        RightToLeft.wrap(label);
        found.getChildren().setAll(label);
        enable();
    }

    private void enable() {
        add.setDisable(chosen().isEmpty());
    }

    private List<Subscription> chosen() {
        return choices.stream()
                .filter(choice -> choice.box().isSelected())
                .map(choice -> new Subscription(choice.title(), choice.address(), List.of(), AddressPolicy.OWN_HOST))
                .toList();
    }
}
