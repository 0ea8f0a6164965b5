package app.tandem.gui.news;

import app.tandem.engine.news.FeedOutcome;
import app.tandem.gui.fx.Messages;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

/// A feed in the list: its name, and below it how many entries it has or why it has none.
final class FeedCell extends ListCell<FeedOutcome> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Messages texts;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final VBox lines = new VBox(title, detail);

    FeedCell(Messages texts) {
        this.texts = texts;
        title.getStyleClass().add("cell-title");
        detail.getStyleClass().add("cell-detail");
        detail.setWrapText(true);
        setPrefWidth(0); // as wide as the list, so that a long reason wraps
    }

    @Override
    protected void updateItem(FeedOutcome outcome, boolean empty) {
        super.updateItem(outcome, empty);
        pseudoClassStateChanged(FAILED, !empty && outcome instanceof FeedOutcome.Failed);
        if (empty || outcome == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(outcome.subscription().title());
        detail.setText(
                switch (outcome) {
                    case FeedOutcome.Fresh o ->
                        texts.text("news.feed.fresh", o.feed().entries().size());
                    case FeedOutcome.NotModified o ->
                        texts.text("news.feed.same", o.feed().entries().size());
                    case FeedOutcome.Failed o -> o.reason();
                });
        setAccessibleText(title.getText() + ", " + detail.getText());
        setGraphic(lines);
    }
}
