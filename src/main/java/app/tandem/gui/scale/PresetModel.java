package app.tandem.gui.scale;

import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.preset.PresetException;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ScaleSettings;
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
    private final Presets files;
    private final Messages texts;
    private final Executor background;
    private final Executor fx;
    private final ObjectProperty<ScaleSettings> settings;
    private final ObservableList<Preset> presets = FXCollections.observableArrayList(Preset.BUILT_IN);
    private final ObjectProperty<Optional<Preset>> chosen =
            new SimpleObjectProperty<>(this, "chosen", Optional.empty());
    private String remembered = "";
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    PresetModel(Path folder, ObjectProperty<ScaleSettings> settings, Messages texts, Executor background, Executor fx) {
        this.files = new Presets(folder);
        this.settings = settings;
        this.texts = texts;
        this.background = background;
        this.fx = fx;
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
                        .map(preset -> preset.settings().equals(settings.get())
                                ? preset.name()
                                : texts.text("scale.preset.changed", preset.name()))
                        .orElse(texts.text("scale.preset.none")),
                chosen,
                settings);
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
        settings.set(preset.settings());
        chosen.set(Optional.of(preset));
    }

    /// Chooses a preset by its name, without its settings, as when the application starts.
    ///
    /// @param name empty for none
    void remember(String name) {
        remembered = name;
        show(List.copyOf(presets));
    }

    /// The name of the preset in use.
    ///
    /// @return empty for none
    String chosenName() {
        return chosen.get().map(Preset::name).orElse("");
    }

    /// Saves the settings as a preset of the user's own.
    ///
    /// @param name its name
    public void save(String name) {
        if (name.isBlank()) {
            return;
        }
        String shortened = name.strip().substring(0, Math.min(100, name.strip().length()));
        Preset preset = new Preset(shortened, settings.get());
        change(() -> files.save(preset), Optional.of(preset));
    }

    /// Deletes the preset in use, if it is the user's own; the settings stay.
    public void delete() {
        chosen.get()
                .filter(preset -> !Preset.BUILT_IN.contains(preset))
                .ifPresent(preset -> change(() -> files.delete(preset), Optional.empty()));
    }

    private interface Change {
        void run() throws PresetException;
    }

    private void change(Change change, Optional<Preset> then) {
        background.execute(() -> {
            String wrong = "";
            try {
                change.run();
            } catch (PresetException e) {
                wrong = texts.text(e.problem());
            }
            String said = wrong;
            List<Preset> all = files.all();
            fx.execute(() -> {
                problem.set(said);
                show(all);
                if (said.isEmpty()) {
                    chosen.set(then);
                }
            });
        });
    }

    private void load() {
        background.execute(() -> {
            List<Preset> all = files.all();
            fx.execute(() -> show(all));
        });
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
