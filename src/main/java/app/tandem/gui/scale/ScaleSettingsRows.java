package app.tandem.gui.scale;

import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.gui.controls.FolderField;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.scale.settings.RunLimits;
import app.tandem.gui.scale.settings.SettingNames;
import app.tandem.gui.scale.settings.SettingsPane;
import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.tab.SettingsForm;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The rows of the Scale tab in the sheet of settings: how much of the machine a run takes, what happens to
/// existing files, and where presets are. Each is stored, and takes effect at once. JavaFX thread.
final class ScaleSettingsRows {
    private static final int MOST_WORKERS = 256;
    private static final Setting<Integer> WORKERS = Setting.integer("scale.workers", 0, 0, MOST_WORKERS);
    /// In megabytes.
    private static final Setting<Integer> MEMORY = Setting.integer("scale.memory", 0, 0, 1_000_000);
    private static final Setting<Optional<Path>> PRESETS = Setting.path("scale.presets");
    private static final List<Integer> MEGABYTES = List.of(0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000);

    private final ScaleModel model;
    private final Path data;
    private final Messages texts;
    private final ObjectProperty<ExistingFilePolicy> existing;

    /// Rows over a model.
    ///
    /// @param model the tab's model
    /// @param data the folder whose presets are used where no other is chosen
    /// @param texts the window's texts
    ScaleSettingsRows(ScaleModel model, Path data, Messages texts) {
        this.model = model;
        this.data = data;
        this.texts = texts;
        existing = model.settings().existingProperty();
    }

    /// Lets the model follow the settings from now on.
    void follow(Settings settings) {
        Runnable limit =
                () -> model.inputs().limitsProperty().set(new RunLimits(settings.get(WORKERS), settings.get(MEMORY)));
        settings.property(WORKERS).subscribe(limit);
        settings.property(MEMORY).subscribe(limit);
        settings.property(PRESETS)
                .subscribe(folder -> model.presets().setFolder(folder.orElse(data.resolve("presets"))));
    }

    /// Adds the rows.
    void add(SettingsForm form, Settings settings) {
        form.heading("tab.scale");
        ObjectProperty<Integer> workers = settings.property(WORKERS);
        form.choice(
                "settings.workers",
                workers,
                withThat(
                        IntStream.rangeClosed(0, Runtime.getRuntime().availableProcessors())
                                .boxed()
                                .toList(),
                        workers.get()),
                count -> count == 0
                        ? texts.text("settings.workers.auto")
                        : texts.formats().number(count));
        form.tip("settings.workers.tip");
        ObjectProperty<Integer> memory = settings.property(MEMORY);
        form.choice(
                "settings.memory",
                memory,
                withThat(MEGABYTES, memory.get()),
                megabytes -> megabytes == 0
                        ? texts.text("settings.memory.auto")
                        : texts.formats().bytes(megabytes * 1_000_000L));
        form.tip("settings.memory.tip");
        form.choice(
                "settings.existing",
                existing,
                List.of(ExistingFilePolicy.values()),
                policy -> SettingNames.name(texts, policy));
        form.tip("scale.set.existing.tip");
        form.row("settings.presets", folder(settings.property(PRESETS)));
        form.tip("settings.presets.tip");
    }

    /// What was written into the file by hand can be chosen, too.
    private static List<Integer> withThat(List<Integer> usual, int chosen) {
        return Stream.concat(usual.stream(), Stream.of(chosen))
                .distinct()
                .sorted()
                .toList();
    }

    private HBox folder(ObjectProperty<Optional<Path>> property) {
        FolderField row = FolderField.of(
                texts,
                "settings.presets",
                "settings.presets",
                "settings.presets.browse",
                "settings.presets.choose",
                model.inputs()::drop,
                model.nearestFolder()::find);
        TextField field = row.field();
        field.setId("presets-folder");
        field.setPromptText(data.resolve("presets").toString());
        field.setText(property.get().map(Path::toString).orElse(""));
        field.setPrefColumnCount(20);
        field.setOnAction(_ -> take(field, property));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                take(field, property);
            }
        });
        field.textProperty().addListener((_, _, _) -> {
            if (!field.isFocused()) { // chosen or dropped
                take(field, property);
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox both = new HBox(field, row.button());
        row.button().setMinWidth(HBox.USE_PREF_SIZE);
        both.getStyleClass().add("input-row");
        return both;
    }

    /// A folder that is typed is taken when it is whole: every letter of it would be another folder.
    private static void take(TextField field, ObjectProperty<Optional<Path>> property) {
        Optional<Path> typed;
        try {
            typed = Optional.of(field.getText().strip())
                    .filter(text -> !text.isEmpty())
                    .map(Path::of);
        } catch (InvalidPathException _) {
            typed = Optional.of(Path.of(""));
        }
        boolean valid = typed.filter(path -> !path.isAbsolute()).isEmpty();
        field.pseudoClassStateChanged(SettingsPane.INVALID, !valid);
        if (valid) {
            property.set(typed);
        }
    }
}
