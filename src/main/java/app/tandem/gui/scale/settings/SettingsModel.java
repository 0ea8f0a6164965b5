package app.tandem.gui.scale.settings;

import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.engine.scale.request.Sizes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The settings of the Scale tab, whole and in parts that controls can be bound to. JavaFX thread.
public final class SettingsModel {
    /// The size where none was chosen yet, in pixels.
    private static final int DEFAULT_SIZE = 400;

    /// The settings of a first start.
    static final ScaleSettings USUAL = ScaleSettings.within(DEFAULT_SIZE);

    private final ObjectProperty<ScaleSettings> settings = new SimpleObjectProperty<>(this, "settings", USUAL);
    private final StringProperty sizes = new SimpleStringProperty(this, "sizes", Integer.toString(DEFAULT_SIZE));
    private final ObjectProperty<Sizes.Mode> mode = new SimpleObjectProperty<>(this, "mode", Sizes.Mode.WITHIN);
    private final StringProperty names = new SimpleStringProperty(this, "names", "");
    private final ReadOnlyBooleanWrapper sizesValid = new ReadOnlyBooleanWrapper(this, "sizesValid", true);
    private final ReadOnlyBooleanWrapper namesValid = new ReadOnlyBooleanWrapper(this, "namesValid", true);

    private final ObjectProperty<ExistingFilePolicy> existing;
    private boolean showing;

    /// The usual settings: one size, within which each image fits.
    public SettingsModel() {
        existing = part(ScaleSettings::existing, ScaleSettings::withExisting);
        sizes.subscribe(this::readSizes);
        mode.subscribe(this::readSizes);
        names.subscribe(this::readNames);
        settings.addListener((_, old, now) -> {
            // what is typed and means the same is left as it was typed
            if (!old.fits().equals(now.fits()) && !now.fits().equals(fits().orElse(List.of()))) {
                showSizes(now);
            }
            if (!old.output().naming().equals(now.output().naming())) {
                showNames(now);
            }
        });
    }

    /// All settings; follows the fields while they can be understood.
    ///
    /// @return never null
    public ObjectProperty<ScaleSettings> settingsProperty() {
        return settings;
    }

    /// The sizes, as typed: one or several, such as `1600, 400`.
    ///
    /// @return never null
    public StringProperty sizesProperty() {
        return sizes;
    }

    /// How an image fits each size.
    ///
    /// @return never null
    public ObjectProperty<Sizes.Mode> modeProperty() {
        return mode;
    }

    /// The template of new names, as typed.
    ///
    /// @return empty for the usual names
    public StringProperty namesProperty() {
        return names;
    }

    /// Whether the sizes can be understood.
    ///
    /// @return false while they can't
    public ReadOnlyBooleanProperty sizesValidProperty() {
        return sizesValid.getReadOnlyProperty();
    }

    /// Whether the template of names can be understood.
    ///
    /// @return false while it can't
    public ReadOnlyBooleanProperty namesValidProperty() {
        return namesValid.getReadOnlyProperty();
    }

    /// What happens to files that exist.
    ///
    /// @return never null; always the same
    public ObjectProperty<ExistingFilePolicy> existingProperty() {
        return existing;
    }

    /// One part of the settings.
    ///
    /// @param <T> its type
    /// @param get takes it from the settings
    /// @param set puts it into them
    /// @return a property that changes with the settings, and they with it
    public <T> ObjectProperty<T> part(Function<ScaleSettings, T> get, BiFunction<ScaleSettings, T, ScaleSettings> set) {
        ObjectProperty<T> part = new SimpleObjectProperty<>(this, "part", get.apply(settings.get()));
        part.addListener((_, _, value) -> {
            if (!Objects.equals(get.apply(settings.get()), value)) {
                settings.set(set.apply(settings.get(), value));
            }
        });
        settings.addListener((_, _, now) -> part.set(get.apply(now)));
        return part;
    }

    /// Takes over settings as a whole, also in place of what is typed and can't be understood.
    ///
    /// @param all those of a preset
    void take(ScaleSettings all) {
        settings.set(all);
        if (!sizesValid.get()) {
            showSizes(all);
        }
        if (!namesValid.get()) {
            showNames(all);
        }
    }

    /// Makes the number of the only size larger or smaller.
    ///
    /// @param pixels how much
    public void step(int pixels) {
        try {
            int size = Integer.parseInt(sizes.get().strip());
            sizes.set(Integer.toString(Math.clamp((long) size + pixels, 1, Sizes.MOST_PIXELS)));
        } catch (NumberFormatException _) {
            // several sizes, or none: there is nothing to step
        }
    }

    private Optional<List<Fit>> fits() {
        try {
            return Optional.of(Sizes.parse(sizes.get().strip(), mode.get()))
                    .filter(fits -> fits.size() <= ScaleSettings.MOST_SIZES);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void showSizes(ScaleSettings all) {
        show(() -> {
            mode.set(Sizes.Mode.of(all.fits().getFirst()));
            sizes.set(all.fits().stream().map(Sizes::text).collect(Collectors.joining(", ")));
        });
        sizesValid.set(true);
    }

    private void showNames(ScaleSettings all) {
        show(() -> names.set(all.output().naming().map(NameTemplate::text).orElse("")));
        namesValid.set(true);
    }

    /// Fills fields without reading them back: half of them filled they mean something else, and a preset may
    /// have sizes of several modes, which they can't say.
    private void show(Runnable filling) {
        showing = true;
        filling.run();
        showing = false;
    }

    /// Fields are read even while they are filled: a property that nobody read tells of no further change.
    private void readSizes() {
        Optional<List<Fit>> fits = fits();
        if (!showing) {
            sizesValid.set(fits.isPresent());
            fits.ifPresent(all -> settings.set(settings.get().withFits(all)));
        }
    }

    private void readNames() {
        String typed = names.get();
        if (showing) {
            return;
        }
        try {
            Optional<NameTemplate> naming =
                    Optional.of(typed).filter(text -> !text.isEmpty()).map(NameTemplate::new);
            settings.set(settings.get().withOutput(settings.get().output().withNaming(naming)));
            namesValid.set(true);
        } catch (IllegalArgumentException _) {
            namesValid.set(false);
        }
    }
}
