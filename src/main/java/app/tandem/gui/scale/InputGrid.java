package app.tandem.gui.scale;

import app.tandem.engine.scale.request.Sizes;
import app.tandem.gui.controls.FileDrop;
import app.tandem.gui.controls.FolderField;
import app.tandem.gui.controls.Icons;
import app.tandem.gui.controls.Tooltips;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.settings.PresetBox;
import app.tandem.gui.scale.settings.SettingsPane;
import app.tandem.gui.tab.SettingsForm;
import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.kordamp.ikonli.feather.Feather;

/// Where from, where to, how large, and the button: the shortest way.
final class InputGrid extends GridPane {
    private static final int STEP = 50;

    private final ScaleModel model;
    private final Messages texts;
    private final FolderField source;
    private final FolderField target;

    /// Builds the fields.
    ///
    /// @param model what they change
    /// @param texts the window's texts
    /// @param button starts and cancels
    /// @param presets in the row of the size
    /// @param more opens the settings beside the list; stands behind the presets
    InputGrid(ScaleModel model, Messages texts, Button button, PresetBox presets, Node more) {
        this.model = model;
        this.texts = texts;
        source = FolderField.of(
                texts,
                "scale.source",
                "scale.source.prompt",
                "scale.source.choose",
                "scale.source.choose.title",
                model.inputs()::drop,
                model.nearestFolder()::find);
        target = FolderField.of(
                texts,
                "scale.target",
                "scale.target.prompt",
                "scale.target.choose",
                "scale.target.choose.title",
                model.inputs()::drop,
                model.nearestFolder()::find);
        // the focus begins in the first field, and what is pasted there is to be scaled
        FileDrop.acceptPaste(source.field(), model.list()::add);
        FileDrop.acceptPaste(
                target.field(), files -> model.inputs().drop(model.inputs().targetProperty(), files.getFirst()));
        source.field().setId("source");
        target.field().setId("target");
        tip(source.field(), "scale.source.tip");
        tip(source.button(), "scale.source.choose.title");
        tip(target.field(), "scale.target.tip");
        tip(target.button(), "scale.target.choose.title");
        tip(button, "scale.button.tip");
        source.field().textProperty().bindBidirectional(model.inputs().sourceProperty());
        target.field().textProperty().bindBidirectional(model.inputs().targetProperty());
        HBox size = size();
        ComboBox<Sizes.Mode> mode = SettingsForm.box(List.of(Sizes.Mode.values()), this::name);
        mode.valueProperty().bindBidirectional(model.settings().modeProperty());
        mode.setId("fit");
        mode.setAccessibleText(texts.text("scale.fit"));
        tip(mode, "scale.fit");
        Label presetLabel = label("scale.presets", presets.menu());
        Button watch = watch();
        HBox preset = new HBox(presetLabel, presets); // a label stays in the line of its field
        preset.getStyleClass().add("input-row");
        FlowPane settings = flow(size, mode, preset, more, watch);
        getStyleClass().add("inputs");
        columns();
        addRow(0, source.label(), source.field(), source.button());
        addRow(1, target.label(), target.field(), target.button());
        Label sizeLabel = label("scale.size", size.getChildren().getFirst());
        sizeLabel.getStyleClass().add("field-label");
        add(sizeLabel, 0, 2);
        add(settings, 1, 2);
        add(button, 2, 2);
        source.button().setMaxWidth(Double.MAX_VALUE);
        target.button().setMaxWidth(Double.MAX_VALUE);
        button.setMaxWidth(Double.MAX_VALUE);
        BooleanBinding busy = model.runStateProperty().isNotEqualTo(RunState.IDLE);
        for (Node input :
                List.of(source.field(), source.button(), target.field(), target.button(), size, mode, presets, more)) {
            input.disableProperty().bind(busy);
        }
        watch.disableProperty().bind(busy.or(model.readyProperty().not()));
    }

    /// A row that takes a second line where the text is large. A grid asks for its height before it has a
    /// width.
    private static FlowPane flow(Node... nodes) {
        FlowPane flow = new FlowPane(nodes);
        flow.prefWrapLengthProperty().bind(flow.widthProperty());
        flow.getStyleClass().add("input-flow");
        return flow;
    }

    private Button watch() {
        // by its icon, since in a small window all of the row has to find a place
        Button watch = new Button(null, Icons.of(Feather.EYE));
        watch.setAccessibleText(texts.text("scale.watch"));
        watch.getStyleClass().add("button-icon");
        watch.setId("scale-watch");
        watch.setMinWidth(Region.USE_PREF_SIZE);
        tip(watch, "scale.watch.tip");
        watch.setOnAction(_ -> model.watch());
        return watch;
    }

    /// Lets the user choose another folder for the new pictures.
    void chooseTarget() {
        target.button().fire();
    }

    /// The field where work begins.
    TextField first() {
        return source.field();
    }

    private void columns() {
        ColumnConstraints natural = new ColumnConstraints();
        natural.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints buttons = new ColumnConstraints();
        buttons.setMinWidth(USE_PREF_SIZE);
        buttons.setFillWidth(true);
        getColumnConstraints().addAll(natural, wide, buttons);
        // where the last row takes a second line, its label stays at the first
        RowConstraints lines = new RowConstraints();
        lines.setValignment(VPos.TOP);
        getRowConstraints().addAll(new RowConstraints(), new RowConstraints(), lines);
        setMinHeight(USE_PREF_SIZE);
    }

    /// One size or several; the arrows step the only one.
    private HBox size() {
        CustomTextField field = new CustomTextField();
        field.setPrefColumnCount(6);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(texts.text("scale.size.accessible"));
        tip(field, "scale.size.tip");
        field.textProperty().bindBidirectional(model.settings().sizesProperty());
        model.settings()
                .sizesValidProperty()
                .subscribe(valid -> field.pseudoClassStateChanged(SettingsPane.INVALID, !valid));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                model.settings().step(event.getCode() == KeyCode.UP ? STEP : -STEP);
                event.consume();
            }
        });
        Label unit = new Label();
        unit.getStyleClass().add("status-line");
        unit.textProperty().bind(model.settings().modeProperty().map(mode -> mode == Sizes.Mode.PERCENT ? "%" : "px"));
        field.setRight(unit);
        HBox size = new HBox(field);
        size.getStyleClass().add("input-row");
        size.setId("size");
        return size;
    }

    private String name(Sizes.Mode mode) {
        return switch (mode) {
            case WITHIN -> texts.text("scale.fit.within");
            case FILL -> texts.text("scale.fit.fill");
            case EXACT -> texts.text("scale.fit.exact");
            case WIDTH -> texts.text("scale.fit.width");
            case HEIGHT -> texts.text("scale.fit.height");
            case LONG_EDGE -> texts.text("scale.fit.long-edge");
            case SHORT_EDGE -> texts.text("scale.fit.short-edge");
            case PERCENT -> texts.text("scale.fit.percent");
        };
    }

    private void tip(Control control, String key) {
        Tooltips.set(control, texts.text(key));
    }

    private Label label(String key, Node field) {
        Label label = new Label(texts.text(key));
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
