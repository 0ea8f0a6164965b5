package app.tandem.gui.news.filters;

import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.rules.Action;
import app.tandem.engine.news.store.rules.Rule;
import app.tandem.engine.news.store.rules.Rules;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.feeds.FeedItem;
import app.tandem.gui.tab.SettingsForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The sheet of rules: those in force, and one that is being written, with what it would concern. JavaFX
/// thread.
public final class RulesSheet extends VBox {
    private static final int PREVIEWED = 8;

    private final RuleEditor editor;
    private final Messages messages;
    private final Runnable done;
    private final List<FeedItem> feeds;
    private final VBox rules = new VBox();
    private final ComboBox<Action> action;
    private final TextField words = new TextField();
    private final CheckBox titleOnly = new CheckBox();
    private final ComboBox<Optional<FeedItem>> feed;
    private final TextField author = new TextField();
    private final TextField category = new TextField();
    private final CheckBox stored = new CheckBox();
    private final Label count = new Label();
    private final VBox preview = new VBox();
    private final Button save = new Button();
    private Optional<Rules.Numbered> edited = Optional.empty();

    /// Builds the sheet's content.
    ///
    /// @param editor changes the rules
    /// @param all the rows of the tree; the feeds among them are offered
    /// @param messages the window's texts
    /// @param done closes the sheet
    public RulesSheet(RuleEditor editor, Stream<FeedItem> all, Messages messages, Runnable done) {
        this.editor = editor;
        this.messages = messages;
        this.done = done;
        feeds = all.filter(FeedItem::isInList).toList();
        action = SettingsForm.box(List.of(Action.values()), this::name);
        feed = SettingsForm.box(
                Stream.concat(
                                Stream.of(Optional.<FeedItem>empty()),
                                feeds.stream().map(Optional::of))
                        .toList(),
                item -> item.map(FeedItem::name).orElse(messages.text("news.rules.any-feed")));
        action.setValue(Action.MUTE);
        feed.setValue(Optional.empty());
        words.setPromptText(messages.text("news.rules.words.prompt"));
        titleOnly.setText(messages.text("news.rules.title-only"));
        stored.setText(messages.text("news.rules.stored"));
        stored.setId("rule-stored");
        count.setId("rule-count");
        count.setWrapText(true);
        save.setId("rule-save");
        save.setText(messages.text("news.rules.save"));
        save.getStyleClass().add("accent");
        save.setOnAction(_ -> save());
        SettingsForm form = new SettingsForm(messages);
        form.row("news.rules.action", action);
        form.row("news.rules.words", words);
        form.row("news.rules.where", titleOnly);
        form.row("news.rules.feed", feed);
        form.row("news.rules.author", author);
        form.row("news.rules.category", category);
        Stream.of(words, author, category).forEach(field -> field.textProperty().addListener(_ -> follow()));
        titleOnly.selectedProperty().addListener(_ -> follow());
        feed.valueProperty().addListener(_ -> follow());
        feed.setMaxWidth(320);
        preview.setId("rule-preview");
        // what is empty takes no space between its neighbours
        for (VBox box : List.of(rules, preview)) {
            box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
        }
        getStyleClass().add("add-feed-sheet");
        setId("rules-sheet");
        getChildren().addAll(rules, form, count, preview, stored, save);
        editor.all(this::list);
        follow();
    }

    private void list(List<Rules.Numbered> all) {
        rules.getChildren().setAll(all.stream().map(this::line).toList());
    }

    private HBox line(Rules.Numbered numbered) {
        Label text = new Label(
                name(numbered.rule().action()) + ": " + numbered.rule().name());
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button edit = new Button(messages.text("news.rules.edit"));
        edit.setOnAction(_ -> edit(numbered));
        Button remove = new Button(messages.plain("command.remove"));
        remove.setOnAction(_ -> {
            editor.remove(numbered);
            editor.all(this::list);
        });
        Stream.of(edit, remove).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        HBox line = new HBox(text, edit, remove);
        line.getStyleClass().add("input-row");
        return line;
    }

    private void edit(Rules.Numbered numbered) {
        Rule rule = numbered.rule();
        edited = Optional.of(numbered);
        action.setValue(rule.action());
        words.setText(String.join(", ", rule.phrases()));
        titleOnly.setSelected(rule.titleOnly());
        feed.setValue(feeds.stream()
                .filter(item -> item.feed() != null && item.feed().equals(rule.feed()))
                .findFirst());
        author.setText(rule.author() == null ? "" : rule.author());
        category.setText(rule.category() == null ? "" : rule.category());
        words.requestFocus();
    }

    private void save() {
        editor.save(rule(), edited, stored.isSelected());
        done.run();
    }

    /// Shows what the rule would concern.
    private void follow() {
        Rule rule = rule();
        save.setDisable(!rule.selective());
        if (rule.selective()) {
            editor.preview(rule, this::show);
        } else {
            count.setText(messages.text("news.rules.condition"));
            preview.getChildren().clear();
        }
    }

    private void show(List<EntryLine> concerned) {
        if (!rule().selective()) {
            return;
        }
        count.setText(messages.text(
                concerned.size() > RuleEditor.COUNTED ? "news.rules.concerns-more" : "news.rules.concerns",
                Math.min(concerned.size(), RuleEditor.COUNTED)));
        preview.getChildren()
                .setAll(concerned.stream()
                        .limit(PREVIEWED)
                        .map(line -> {
                            Label entry = new Label(line.title() + " · " + line.feedTitle());
                            RightToLeft.draw(entry);
                            entry.getStyleClass().add("cell-detail");
                            return entry;
                        })
                        .toList());
    }

    private Rule rule() {
        List<String> phrases = List.of(words.getText().split("[,\n]"));
        @Nullable FeedItem from = feed.getValue().orElse(null);
        String name = Stream.of(
                        words.getText().strip(),
                        from == null ? "" : from.name(),
                        author.getText().strip(),
                        category.getText().strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Rule(
                name,
                action.getValue(),
                phrases,
                titleOnly.isSelected(),
                from == null ? null : from.feed(),
                text(author),
                text(category));
    }

    private static @Nullable String text(TextField field) {
        String text = field.getText().strip();
        return text.isEmpty() ? null : text;
    }

    private String name(Action action) {
        return messages.text(
                switch (action) {
                    case MUTE -> "news.rules.mute";
                    case STAR -> "news.rules.star";
                    case MARK_READ -> "news.rules.mark-read";
                });
    }
}
