package app.tandem.gui.scale.list;

import app.tandem.gui.controls.Tooltips;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.plan.ImageRow;
import app.tandem.gui.scale.plan.ListFilter;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The line above the list: which images it shows, and how more are added.
public final class ListBar extends FlowPane {
    private final ListModel model;
    private final Messages texts;
    private final TextField find = new TextField();
    private final ObjectProperty<ListFilter> kind = new SimpleObjectProperty<>(this, "kind", ListFilter.ALL);
    private final ToggleGroup group = new ToggleGroup();
    private final ObservableValue<Predicate<ImageRow>> filter;

    /// Builds the line.
    ///
    /// @param model the tab's model
    /// @param texts the window's texts
    /// @param title the list's label, at the left
    public ListBar(ListModel model, Messages texts, Label title) {
        this.model = model;
        this.texts = texts;
        filter = Bindings.createObjectBinding(this::predicate, kind, find.textProperty());
        getStyleClass().add("list-bar");
        getChildren().add(title);
        HBox kinds = new HBox();
        // no wider than the line, whatever the filters would like
        kinds.maxWidthProperty().bind(widthProperty());
        setMinWidth(0);
        for (ListFilter one : ListFilter.values()) {
            kinds.getChildren().add(toggle(one));
        }
        group.selectedToggleProperty().addListener((_, old, now) -> {
            if (now == null) {
                group.selectToggle(old); // one is always on
            } else {
                kind.set((ListFilter) now.getUserData());
            }
        });
        find.setId("scale-find");
        find.setPromptText(texts.text("scale.find"));
        find.setAccessibleText(texts.text("scale.find"));
        Tooltips.set(find, texts.text("scale.find.tip"));
        find.setPrefColumnCount(10);
        getChildren()
                .addAll(
                        kinds,
                        find,
                        button("scale.add.files", () -> chooseFiles(getScene().getWindow())),
                        button("scale.add.folder", () -> chooseFolder(getScene().getWindow())));
    }

    /// Which rows are shown.
    ///
    /// @return another predicate after each change
    public ObservableValue<Predicate<ImageRow>> filterProperty() {
        return filter;
    }

    /// The text filter.
    ///
    /// @return always the same
    public TextField find() {
        return find;
    }

    /// Shows what is to do alone, or all again.
    public void toggleToDo() {
        show(kind.get() == ListFilter.TO_DO ? ListFilter.ALL : ListFilter.TO_DO);
    }

    /// Shows all rows.
    public void showAll() {
        find.clear();
        show(ListFilter.ALL);
    }

    private void show(ListFilter next) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == next)
                .forEach(group::selectToggle);
    }

    /// Lets the user choose files to add.
    ///
    /// @param owner the window over which the chooser opens; this line may be in none yet
    public void chooseFiles(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.plain("scale.add.files"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen != null) {
            model.add(chosen.stream().map(File::toPath).toList());
        }
    }

    /// Lets the user choose a folder to add.
    ///
    /// @param owner the window over which the chooser opens
    public void chooseFolder(Window owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.plain("scale.add.folder"));
        File chosen = chooser.showDialog(owner);
        if (chosen != null) {
            model.add(List.of(chosen.toPath()));
        }
    }

    private Predicate<ImageRow> predicate() {
        ListFilter one = kind.get();
        String wanted = find.getText().strip().toLowerCase(Locale.ROOT);
        return row -> one.shows(row) && (wanted.isEmpty() || contains(row.name(), wanted));
    }

    private static boolean contains(Path name, String wanted) {
        return name.toString().toLowerCase(Locale.ROOT).contains(wanted);
    }

    private ToggleButton toggle(ListFilter one) {
        CountToggle toggle = new CountToggle();
        toggle.setId("filter-" + one);
        toggle.setUserData(one);
        toggle.setToggleGroup(group);
        toggle.setSelected(one == ListFilter.ALL);
        Tooltips.set(toggle, tip(one));
        String style = one == ListFilter.ALL ? "left-pill" : one == ListFilter.CONFLICTS ? "right-pill" : "center-pill";
        toggle.getStyleClass().addAll("small", style);
        toggle.textProperty().bind(model.plan().images().countProperty(one).map(count -> counted(one, count)));
        toggle.largestProperty()
                .bind(model.plan().images().countProperty(ListFilter.ALL).map(count -> counted(one, count)));
        return toggle;
    }

    private String counted(ListFilter one, Number count) {
        return name(one) + " " + texts.formats().number(count.longValue());
    }

    private String name(ListFilter one) {
        return switch (one) {
            case ALL -> texts.text("scale.filter.all");
            case TO_DO -> texts.text("scale.filter.to-do");
            case FAILED -> texts.text("scale.filter.failed");
            case SKIPPED -> texts.text("scale.filter.skipped");
            case CONFLICTS -> texts.text("scale.filter.conflicts");
        };
    }

    private String tip(ListFilter one) {
        return switch (one) {
            case ALL -> texts.text("scale.filter.all.tip");
            case TO_DO -> texts.text("scale.filter.to-do.tip");
            case FAILED -> texts.text("scale.filter.failed.tip");
            case SKIPPED -> texts.text("scale.filter.skipped.tip");
            case CONFLICTS -> texts.text("scale.filter.conflicts.tip");
        };
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(key.replace('.', '-'));
        button.setMnemonicParsing(true);
        button.setMinWidth(USE_PREF_SIZE);
        Tooltips.set(button, texts.text("scale.add.tip"));
        button.disableProperty().bind(model.runStateProperty().isNotEqualTo(RunState.IDLE));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
