package app.tandem.gui.scale.list;

import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.scale.plan.ImageRow;
import atlantafx.base.controls.Popover;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A cell that says what will be done, or its outcome, with a button for what can be done about it.
final class OutcomeCell extends TableCell<ImageRow, ImageRow> {
    private static final double WIDEST = 400;

    private final RowMessages words;
    private final ImageCures cures;
    private final Label label = new Label();
    private final Button button = new Button();
    private final HBox both = new HBox(label, button);

    OutcomeCell(RowMessages words, ImageCures cures) {
        this.words = words;
        this.cures = cures;
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("small", "cure");
        button.setFocusTraversable(false);
        both.setAlignment(Pos.CENTER_LEFT);
        both.getStyleClass().add("input-row");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(ImageRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        label.setText(words.outcome(row));
        setText(label.getText()); // for what reads texts of cells; the graphic is shown
        label.textFillProperty().bind(textFillProperty());
        cures.first(row, () -> explain(row))
                .ifPresentOrElse(
                        cure -> {
                            button.setText(cure.brief());
                            button.setTooltip(new Tooltip(cure.text()));
                            button.setOnAction(_ -> cure.run().run());
                            show(true);
                        },
                        () -> show(false));
        setGraphic(both);
    }

    /// Beside the button, for a reason may be longer than its column; Esc and a click elsewhere close it.
    private void explain(ImageRow row) {
        Label why = new Label(words.name(row) + "\n" + words.outcome(row));
        why.setId("scale-why");
        RightToLeft.wrap(why);
        why.setMaxWidth(WIDEST);
        Popover popover = new Popover(why);
        popover.setDetachable(false);
        popover.show(button);
    }

    private void show(boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }
}
