package app.tandem.gui.scale;

import app.tandem.gui.controls.FileDrop;
import app.tandem.gui.controls.Panes;
import app.tandem.gui.controls.ProgressPane;
import app.tandem.gui.controls.RunButton;
import app.tandem.gui.controls.Tooltips;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Once;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.compare.ComparePane;
import app.tandem.gui.scale.list.ListBar;
import app.tandem.gui.scale.list.ScaleTable;
import app.tandem.gui.scale.plan.ImageRow;
import app.tandem.gui.scale.plan.ListFilter;
import app.tandem.gui.scale.settings.PresetBox;
import app.tandem.gui.scale.settings.SettingsPane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The Scale tab: inputs, the button, settings, the list, the bar.
public final class ScaleView extends VBox {
    private final ScaleModel model;
    private final RunButton button;
    private final InputGrid inputs;
    private final PresetBox presets;
    private final ListBar bar;
    private final TableView<ImageRow> table;
    private final ToggleButton more;
    private final CompareBeside beside;
    private final HBox middle;

    /// Builds the tab and binds it.
    ///
    /// @param model what it shows and does
    /// @param texts the window's texts
    public ScaleView(ScaleModel model, Messages texts) {
        this.model = model;
        button = new RunButton(
                model.runStateProperty(), model.readyProperty(), texts, "scale.button", model::start, model::cancel);
        button.setId("scale");
        presets = new PresetBox(model.presets(), texts, model.list()::open);
        more = new ToggleButton(texts.text("scale.more"));
        more.setId("scale-more");
        more.setMinWidth(USE_PREF_SIZE);
        Tooltips.set(more, texts.text("scale.more.tip"));
        inputs = new InputGrid(model, texts, button, presets, more);
        Label pictures = new Label(texts.text("scale.pictures"));
        bar = new ListBar(model.list(), texts, pictures);
        table = ScaleTable.of(model.list(), texts, bar.filterProperty(), bar::showAll);
        table.setId("pictures");
        FileDrop.accept(this, model.list()::add);
        pictures.setMnemonicParsing(true);
        pictures.setLabelFor(table);
        pictures.setMinWidth(USE_PREF_SIZE);
        pictures.getStyleClass().add("heading");
        beside = new CompareBeside(
                model, table, () -> new ComparePane(model.plan().compare().comparison(), texts));
        HBox.setHgrow(beside, Priority.ALWAYS);
        BooleanBinding begun = Bindings.createBooleanBinding(
                        () -> !model.inputs().sourceProperty().get().isBlank()
                                || !model.inputs().added().isEmpty(),
                        model.inputs().sourceProperty(),
                        model.inputs().added())
                .or(model.plan().images().countProperty(ListFilter.ALL).greaterThan(0));
        StartPane start = new StartPane(model.presets(), texts, this::chooseFiles, this::chooseFolder);
        HBox.setHgrow(start, Priority.ALWAYS);
        show(start, begun.not());
        show(beside, begun);
        // what filters the list gives its place to what covers it
        show(bar, begun.and(beside.overProperty().not()));
        middle = new HBox(start);
        // made when it is first asked for: its two hundred nodes would make every start longer
        Once.changes(
                more.selectedProperty(),
                selected -> selected,
                _ -> middle.getChildren().addFirst(settings(texts)));
        middle.getStyleClass().add("scale-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        getStyleClass().add("tab-body");
        widthProperty().subscribe(this::requestLayout);
        ProgressPane progress = new ProgressPane(
                model.service(),
                model.runStateProperty(),
                model.statusProperty(),
                "scale-status",
                texts.text("scale.progress"));
        getChildren().addAll(inputs, middle, progress, new RunBar(model, texts, progress.line(), inputs::chooseTarget));
        // laid out when there is something to list, and then at its full width; every start is shorter
        begun.subscribe(now -> {
            if (now && beside.getParent() == null) {
                middle.getChildren().add(beside);
                getChildren().add(1, bar);
            }
        });
    }

    private static void show(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private SettingsPane settings(Messages texts) {
        SettingsPane settings = new SettingsPane(model.settings(), texts);
        show(settings, more.selectedProperty());
        settings.disableProperty().bind(model.runStateProperty().isNotEqualTo(RunState.IDLE));
        return settings;
    }

    /// Rows that wrap are higher the narrower they are: a scroll pane asks for the height without a width.
    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    /// The button that starts and cancels.
    ///
    /// @return the tab's one button
    public RunButton button() {
        return button;
    }

    /// Puts the focus where work begins.
    public void focusFirst() {
        inputs.first().requestFocus();
    }

    /// Whether the settings beside the list are shown.
    ToggleButton more() {
        return more;
    }

    /// The line above the list.
    ListBar bar() {
        return bar;
    }

    /// The presets.
    PresetBox presets() {
        return presets;
    }

    /// The list.
    TableView<ImageRow> table() {
        return table;
    }

    /// Where the comparison is: over the list, or beside it.
    CompareBeside beside() {
        return beside;
    }

    /// Moves the focus to another pane: the folders, the settings, the line above the list, the list.
    ///
    /// @param step 1 for the next, -1 for the previous
    void movePane(int step) {
        List<Node> panes = new ArrayList<>(List.of(inputs));
        middle.getChildren().stream().filter(node -> !node.equals(beside)).forEach(panes::add);
        panes.addAll(List.of(bar, table));
        Panes.move(panes, Optional.ofNullable(getScene().getFocusOwner()), step);
    }

    /// Lets the user choose files to add.
    void chooseFiles() {
        bar.chooseFiles(getScene().getWindow());
    }

    /// Lets the user choose a folder to add.
    void chooseFolder() {
        bar.chooseFolder(getScene().getWindow());
    }

    /// Adds what is on the clipboard.
    void paste() {
        model.list().add(FileDrop.pasted());
    }
}
