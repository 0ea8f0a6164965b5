package app.tandem.gui.news;

import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.clean.PlainText;
import app.tandem.gui.fx.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// An entry in the list: its title, where it comes from and when, and how it begins.
final class EntryCell extends ListCell<EntryRow> {
    private static final int BEGINNING = 200;

    private final Messages texts;
    private final Label title = new Label();
    private final Label origin = new Label();
    private final Label beginning = new Label();
    private final VBox lines = new VBox(title, origin, beginning);

    EntryCell(Messages texts) {
        this.texts = texts;
        title.getStyleClass().add("cell-title");
        title.setWrapText(true);
        origin.getStyleClass().add("cell-detail");
        beginning.getStyleClass().add("cell-text");
        setPrefWidth(0); // as wide as the list, so that a long title wraps
    }

    @Override
    protected void updateItem(EntryRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Entry entry = row.entry();
        String name = PlainText.of(entry.title());
        title.setText(name.isBlank() ? texts.text("news.entry.untitled") : name);
        origin.setText(row.time()
                .map(when -> texts.text(
                        "news.entry.origin", row.feed(), texts.formats().dateTime(when)))
                .orElse(row.feed()));
        String text = beginning(entry);
        beginning.setText(text);
        beginning.setVisible(!text.isEmpty());
        beginning.setManaged(!text.isEmpty());
        setAccessibleText(title.getText() + ", " + origin.getText());
        setGraphic(lines);
    }

    private static String beginning(Entry entry) {
        boolean whole = entry.summary() == null && !entry.content().isEmpty();
        return PlainText.start(whole ? entry.content().getFirst() : entry.summary(), BEGINNING);
    }
}
