package app.tandem.gui.scale.compare;

import app.tandem.engine.image.pixels.Size;
import app.tandem.gui.controls.CommandTooltip;
import app.tandem.gui.controls.Icons;
import app.tandem.gui.controls.Tooltips;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.keys.Command;
import app.tandem.gui.tab.SettingsForm;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The comparison: both layers, and below them its size, zoom and measures.
public final class ComparePane extends VBox {
    /// A rendering that is quicker is not spoken of.
    private static final Duration QUICK = Duration.millis(500);

    /// From this width on buttons and measures stand in one row, in pixels.
    private static final double ONE_ROW = 600;

    private final CompareModel model;
    private final Messages texts;
    private final CompareLayers layers = new CompareLayers();
    private final Label said = new Label();
    private final Label caption = new Label();
    private final HBox row = new HBox();
    private final Button close;
    private final PauseTransition slow = new PauseTransition(QUICK);
    private boolean filling;

    /// Builds the pane.
    ///
    /// @param model what it shows
    /// @param texts the window's texts
    public ComparePane(CompareModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        close = Icons.button(Feather.X, texts.text("scale.compare.close"));
        setId("compare");
        getStyleClass().add("compare-pane");
        said.setId("compare-said");
        RightToLeft.wrap(said);
        said.getStyleClass().add("compare-said");
        said.setMouseTransparent(true);
        caption.setId("compare-caption");
        RightToLeft.wrap(caption);
        caption.setMinHeight(USE_PREF_SIZE);
        StackPane picture = new StackPane(layers, said);
        picture.setMinSize(0, 0);
        picture.getStyleClass().add("compare-picture");
        VBox.setVgrow(picture, Priority.ALWAYS);
        Label percent = new Label();
        percent.setId("compare-zoom");
        percent.getStyleClass().add("compare-zoom");
        percent.textProperty()
                .bind(layers.zoomProperty().map(zoom -> texts.formats().percent(zoom.doubleValue())));
        HBox bar = new HBox(
                button("compare-fit", Feather.MAXIMIZE, Command.FIT, layers::fit),
                button("compare-out", Feather.ZOOM_OUT, Command.ZOOM_OUT, () -> layers.zoomBy(-1)),
                percent,
                button("compare-in", Feather.ZOOM_IN, Command.ZOOM_IN, () -> layers.zoomBy(1)),
                button("compare-actual", Feather.SQUARE, Command.ACTUAL_SIZE, layers::actualSize),
                sizes());
        bar.getStyleClass().add("compare-bar");
        bar.setMinWidth(USE_PREF_SIZE);
        bar.disableProperty().bind(model.shownProperty().map(now -> now.isEmpty()));
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        close.setId("compare-close");
        close.setFocusTraversable(false);
        close.setVisible(false);
        close.managedProperty().bind(close.visibleProperty());
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        picture.getChildren().add(close);
        row.getChildren().addAll(bar, caption);
        row.getStyleClass().add("compare-row");
        getChildren().addAll(picture, row);
        widthProperty().subscribe(width -> place(width.doubleValue()));
        slow.setOnFinished(_ -> sayRendering());
        model.shownProperty().subscribe(layers::set);
        model.stateProperty().subscribe(this::follow);
        caption.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.shownProperty().get().map(this::measures).orElse(""),
                        model.shownProperty(),
                        layers.zoomProperty()));
        Label before = side(
                "compare-before",
                Pos.BOTTOM_LEFT,
                this::before,
                Bindings.createBooleanBinding(
                        () -> layers.heldProperty().get()
                                || layers.splitProperty().get() > 0,
                        layers.heldProperty(),
                        layers.splitProperty()));
        Label after = side(
                "compare-after",
                Pos.BOTTOM_RIGHT,
                this::after,
                Bindings.createBooleanBinding(
                        () -> !layers.heldProperty().get()
                                && layers.splitProperty().get() < 1,
                        layers.heldProperty(),
                        layers.splitProperty()));
        picture.getChildren().addAll(before, after);
        layers.accessibleTextProperty()
                .bind(Bindings.concat(before.textProperty(), ", ", after.textProperty(), ", ", caption.textProperty()));
    }

    /// The measures stand beside the buttons where there is place for both, and else below.
    private void place(double width) {
        Pane wanted = width == 0 || width >= ONE_ROW ? row : this;
        if (!wanted.getChildren().contains(caption)) {
            ((Pane) caption.getParent()).getChildren().remove(caption);
            wanted.getChildren().add(caption);
        }
    }

    /// Offers a button that closes the comparison.
    ///
    /// @param shown whether it can be closed now
    /// @param action closes it
    public void offerClose(ObservableValue<Boolean> shown, Runnable action) {
        close.visibleProperty().bind(shown);
        close.setOnAction(_ -> action.run());
    }

    /// Both layers, for what keys do.
    ///
    /// @return always the same
    public CompareLayers layers() {
        return layers;
    }

    private void follow(CompareModel.State state) {
        slow.stop();
        switch (state) {
            case CLOSED -> said.setText(texts.text("scale.compare.choose"));
            case RENDERING -> {
                said.setText("");
                slow.playFromStart();
            }
            case SHOWN -> said.setText("");
            case NOTHING -> said.setText(texts.text("scale.compare.nothing"));
            case FAILED -> said.setText(texts.text("scale.compare.failed"));
        }
    }

    private void sayRendering() {
        if (model.stateProperty().get() == CompareModel.State.RENDERING) {
            said.setText(texts.text("scale.compare.wait"));
        }
    }

    private String measures(Comparison now) {
        String measures = texts.text(
                "scale.compare.caption",
                now.result().size().toString(),
                texts.formats().percent(layers.zoomProperty().get()),
                now.result().format().toString());
        double ssim = now.result().ssim();
        return Double.isNaN(ssim) ? measures : measures + " · " + texts.text("scale.compare.ssim", ssim);
    }

    private String before(Comparison now) {
        return texts.text(
                "scale.compare.before", texts.formats().bytes(now.result().original()));
    }

    private String after(Comparison now) {
        double change = -now.result().smaller();
        String percent = texts.formats().percent(change);
        return texts.text(
                "scale.compare.after",
                texts.formats().bytes(now.result().bytes()),
                change > 0 ? "+" + percent : percent);
    }

    /// What one side of the line shows, in a corner of the picture; seen while the side is.
    private Label side(String id, Pos corner, Function<Comparison, String> text, ObservableValue<Boolean> seen) {
        Label side = new Label();
        side.setId(id);
        side.getStyleClass().add("compare-side");
        side.setMouseTransparent(true);
        side.textProperty().bind(model.shownProperty().map(now -> now.map(text).orElse("")));
        side.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.shownProperty().get().isPresent() && seen.getValue(), model.shownProperty(), seen));
        StackPane.setAlignment(side, corner);
        return side;
    }

    private ComboBox<Integer> sizes() {
        ComboBox<Integer> box = SettingsForm.box(List.of(), this::size);
        box.setId("compare-size");
        box.setAccessibleText(texts.text("scale.compare.size"));
        Tooltips.set(box, texts.text("scale.compare.size"));
        model.sizesProperty().subscribe(sizes -> {
            filling = true;
            box.getItems().setAll(IntStream.range(0, sizes.size()).boxed().toList()); // some few
            box.setValue(
                    sizes.isEmpty() ? null : Math.min(model.chosenProperty().get(), sizes.size() - 1));
            show(box, sizes.size() > 1);
            filling = false;
        });
        box.setOnAction(_ -> {
            if (box.getValue() != null && !filling) {
                model.chosenProperty().set(box.getValue());
            }
        });
        return box;
    }

    private String size(int index) {
        List<Size> sizes = model.sizesProperty().get();
        return index < sizes.size() ? sizes.get(index).toString() : "";
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Button button(String id, Feather icon, Command command, Runnable action) {
        Button button = Icons.button(icon, texts.plain(command.textKey()));
        CommandTooltip.install(button, command, texts);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
