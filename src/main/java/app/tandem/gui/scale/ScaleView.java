package app.tandem.gui.scale;

import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.ScaleOutcome;
import app.tandem.gui.fx.FolderField;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.NumberField;
import app.tandem.gui.fx.ProgressPane;
import app.tandem.gui.fx.RunButton;
import app.tandem.gui.fx.RunState;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The Scale tab: inputs, the button, the table, the bar.
public final class ScaleView extends VBox {
    private final Messages texts;
    private final ScaleModel model;
    private final FolderField source;
    private final FolderField target;
    private final RunButton button;

    /// Builds the tab and binds it.
    ///
    /// @param model what it shows and does
    /// @param texts the window's texts
    public ScaleView(ScaleModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        source = FolderField.of(
                texts, "scale.source", "scale.source.prompt", "scale.source.choose", "scale.source.choose.title");
        target = FolderField.of(
                texts, "scale.target", "scale.target.prompt", "scale.target.choose", "scale.target.choose.title");
        button = new RunButton(
                model.runStateProperty(), model.readyProperty(), texts, "scale.button", model::start, model::cancel);
        source.field().setId("source");
        target.field().setId("target");
        button.setId("scale");
        source.field().textProperty().bindBidirectional(model.sourceProperty());
        target.field().textProperty().bindBidirectional(model.targetProperty());
        TableView<ScaleOutcome> table = ScaleTable.of(model, texts);
        table.setId("pictures");
        FolderField.acceptFolders(table, this::takeDropped);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label pictures = new Label(texts.text("scale.pictures"));
        pictures.setMnemonicParsing(true);
        pictures.setLabelFor(table);
        pictures.getStyleClass().add("heading");
        getStyleClass().add("tab-body");
        getChildren()
                .addAll(
                        inputs(),
                        pictures,
                        table,
                        new ProgressPane(
                                model.worker(),
                                model.runStateProperty(),
                                model.statusProperty(),
                                "scale-status",
                                texts.text("scale.progress")));
    }

    /// The button that starts and cancels.
    ///
    /// @return the tab's one button
    public RunButton button() {
        return button;
    }

    /// Puts the focus where work begins.
    public void focusFirst() {
        source.field().requestFocus();
    }

    private void takeDropped(Path folder) {
        if (!source.field().isDisabled()) {
            source.field().setText(folder.toString());
        }
    }

    private GridPane inputs() {
        NumberField size = new NumberField(
                model.sizeProperty(), 1, ScaleModel.MOST_PIXELS, 50, 6, texts.text("scale.size.accessible"));
        size.setId("size");
        model.sizeValidProperty().bind(size.validProperty());
        Label sizeLabel = label("scale.size", size);
        ComboBox<Resampling> filter = filter();
        filter.setId("filter");
        Label filterLabel = label("scale.filter", filter);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label pixels = new Label(texts.text("scale.pixels"));
        HBox settings = new HBox(size, pixels, filterLabel, filter, space, button);
        settings.getStyleClass().add("input-row");
        HBox.setMargin(filterLabel, new Insets(0, 0, 0, 16));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("inputs");
        ColumnConstraints natural = new ColumnConstraints();
        natural.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints buttons = new ColumnConstraints();
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.setFillWidth(true);
        grid.getColumnConstraints().addAll(natural, wide, buttons);
        grid.addRow(0, source.label(), source.field(), source.button());
        grid.addRow(1, target.label(), target.field(), target.button());
        grid.add(sizeLabel, 0, 2);
        grid.add(settings, 1, 2, 2, 1);
        source.button().setMaxWidth(Double.MAX_VALUE);
        target.button().setMaxWidth(Double.MAX_VALUE);
        BooleanBinding busy = model.runStateProperty().isNotEqualTo(RunState.IDLE);
        for (var input : List.of(source.field(), source.button(), target.field(), target.button(), size, filter)) {
            input.disableProperty().bind(busy);
        }
        return grid;
    }

    private ComboBox<Resampling> filter() {
        ComboBox<Resampling> box = new ComboBox<>(FXCollections.observableArrayList(Resampling.values()));
        box.valueProperty().bindBidirectional(model.resamplingProperty());
        box.setAccessibleText(texts.text("scale.filter.accessible"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Resampling filter) {
                return filter == null ? "" : ScaleMessages.name(texts, filter);
            }

            @Override
            public Resampling fromString(String name) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
        return box;
    }

    private Label label(String key, Node field) {
        Label label = new Label(texts.text(key));
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
