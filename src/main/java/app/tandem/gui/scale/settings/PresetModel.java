package app.tandem.gui.scale.settings;

import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.preset.PresetException;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.fx.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The presets and the one in use. Files are read and written in the background; all members belong to the
/// JavaFX thread.
public final class PresetModel {
    private Presets files;
    private final Messages texts;
    private final Executor background;
    private final Executor fx;
    private final SettingsModel settings;
    private final Latest lists;
    private final Latest opened;
    private final ObservableList<Preset> presets = FXCollections.observableArrayList(Preset.BUILT_IN);
    private final ObjectProperty<Optional<Preset>> chosen =
            new SimpleObjectProperty<>(this, "chosen", Optional.empty());
    private String remembered = "";
    private final ObservableValue<Optional<Preset>> inUse;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /// Presets of a folder.
    ///
    /// @param folder where own presets lie; may be missing
    /// @param settings what a preset sets
    /// @param texts the window's texts
    /// @param background where files are read and written
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public PresetModel(Path folder, SettingsModel settings, Messages texts, Executor background, Executor fx) {
        this.files = new Presets(folder);
        this.settings = settings;
        this.texts = texts;
        this.background = background;
        this.fx = fx;
        this.lists = new Latest(background, fx);
        this.opened = new Latest(background, fx);
        // kept here: whoever subscribes to a binding does not keep it
        this.inUse = Bindings.createObjectBinding(
                () -> chosen.get().filter(this::isUnchanged), chosen, settings.settingsProperty());
        load();
    }

    /// The built-in presets, then the user's own.
    ///
    /// @return grows when one is saved
    public ObservableList<Preset> presets() {
        return presets;
    }

    /// The preset in use, with a mark when the settings are no longer its own.
    ///
    /// @return its name in words
    public ObservableValue<String> nameProperty() {
        return Bindings.createStringBinding(
                () -> chosen.get()
                        .map(preset -> {
                            String name = SettingNames.name(texts, preset);
                            return isUnchanged(preset) ? name : texts.text("scale.preset.changed", name);
                        })
                        .orElse(texts.text("scale.preset.none")),
                chosen,
                settings.settingsProperty());
    }

    /// The preset whose settings are in use as they are.
    ///
    /// @return empty where none is chosen, or its settings were changed since
    public ObservableValue<Optional<Preset>> inUseProperty() {
        return inUse;
    }

    /// Whether the preset in use can be deleted.
    ///
    /// @return false for none, and for one that comes with the application
    boolean isOwn() {
        return chosen.get().filter(preset -> !Preset.BUILT_IN.contains(preset)).isPresent();
    }

    private boolean isUnchanged(Preset preset) {
        return preset.settings().equals(settings.settingsProperty().get());
    }

    /// What went wrong with a preset's file.
    ///
    /// @return empty when nothing did
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Takes over all of a preset's settings.
    ///
    /// @param preset the preset
    public void choose(Preset preset) {
        opened.forget();
        remembered = "";
        settings.take(preset.settings());
        chosen.set(Optional.of(preset));
    }

    /// Chooses a preset by its name, without its settings, as when the application starts.
    ///
    /// @param name empty for none
    public void remember(String name) {
        remembered = name;
        show(List.copyOf(presets));
    }

    /// The name of the preset in use.
    ///
    /// @return empty for none
    public String chosenName() {
        return chosen.get().map(Preset::name).orElse("");
    }

    /// Takes over the settings of a preset's file, wherever it lies, unless another is opened or chosen
    /// before it is read.
    ///
    /// @param file what another person saved, say
    public void open(Path file) {
        opened.ask(() -> read(file), Runnable::run);
    }

    /// What there is to do with a file, on the JavaFX thread.
    private Runnable read(Path file) {
        try {
            Preset preset = Presets.read(file);
            return () -> {
                problem.set("");
                choose(preset);
            };
        } catch (PresetException e) {
            return () -> problem.set(texts.sentence(e.problem()));
        }
    }

    /// Where own presets are kept.
    ///
    /// @return may be missing
    Path folder() {
        return files.folder();
    }

    /// Keeps own presets in another folder from now on, and shows those that are there.
    ///
    /// @param folder may be missing
    public void setFolder(Path folder) {
        if (!folder.equals(files.folder())) {
            files = new Presets(folder);
            load();
        }
    }

    /// Saves the settings as a preset of the user's own.
    ///
    /// @param name its name
    public void save(String name) {
        if (name.isBlank()) {
            return;
        }
        String shortened = name.strip().substring(0, Math.min(100, name.strip().length()));
        Preset preset = new Preset(shortened, settings.settingsProperty().get());
        change(own -> own.save(preset), Optional.of(preset));
    }

    /// Deletes the preset in use, if it is the user's own; the settings stay.
    public void delete() {
        chosen.get()
                .filter(preset -> !Preset.BUILT_IN.contains(preset))
                .ifPresent(preset -> change(own -> own.delete(preset), Optional.empty()));
    }

    private interface Change {
        void run(Presets own) throws PresetException;
    }

    private void change(Change change, Optional<Preset> then) {
        Presets own = files;
        background.execute(() -> {
            String wrong = "";
            try {
                change.run(own);
            } catch (PresetException e) {
                wrong = texts.sentence(e.problem());
            }
            String said = wrong;
            fx.execute(() -> {
                problem.set(said);
                if (said.isEmpty()) {
                    remembered = "";
                    chosen.set(then);
                }
                load(); // listed after the change, whatever was being listed meanwhile
            });
        });
    }

    private void load() {
        lists.ask(files::all, this::show);
    }

    private void show(List<Preset> all) {
        presets.setAll(all); // some few, in a menu
        all.stream()
                .filter(preset -> preset.name().equals(remembered))
                .findFirst()
                .ifPresent(preset -> {
                    chosen.set(Optional.of(preset));
                    remembered = "";
                });
    }
}
