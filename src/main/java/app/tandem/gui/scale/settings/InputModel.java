package app.tandem.gui.scale.settings;

import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.engine.work.SequentialExecutor;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.fx.Messages;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is scaled and where the new pictures go, and what is wrong with that. All members belong to the JavaFX
/// thread.
public final class InputModel {
    private final StringProperty source = new SimpleStringProperty(this, "source", "");
    private final StringProperty target = new SimpleStringProperty(this, "target", "");
    private final ObservableList<Path> added = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Set<Path>> removed = new ReadOnlyObjectWrapper<>(this, "removed", Set.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", false);
    private final ObjectProperty<RunLimits> limits = new SimpleObjectProperty<>(this, "limits", RunLimits.USUAL);
    private final Messages texts;
    private final SequentialExecutor additions;
    private final Executor fx;
    private final Latest checks;

    /// Empty folders and no files.
    ///
    /// @param texts the window's texts
    /// @param background where files are looked at
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public InputModel(Messages texts, Executor background, Executor fx) {
        this.texts = texts;
        this.additions = new SequentialExecutor(background);
        this.fx = fx;
        checks = new Latest(background, fx);
        source.subscribe(this::look);
        source.addListener((_, _, _) -> putBack());
        target.subscribe(this::look);
        added.subscribe(this::look);
        look();
    }

    // Properties

    /// The folder of originals, as typed.
    ///
    /// @return never null
    public StringProperty sourceProperty() {
        return source;
    }

    /// The folder for the new pictures, as typed.
    ///
    /// @return never null
    public StringProperty targetProperty() {
        return target;
    }

    /// Files and folders besides the source folder.
    ///
    /// @return in the order in which they were added
    public ObservableList<Path> added() {
        return added;
    }

    /// Files that were removed from the list, though a folder that is scaled holds them.
    ///
    /// @return absolute
    public ReadOnlyObjectProperty<Set<Path>> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /// How much of the machine a run may take.
    ///
    /// @return never null
    public ObjectProperty<RunLimits> limitsProperty() {
        return limits;
    }

    /// What is wrong or missing, or that nothing is.
    ///
    /// @return one sentence
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a run could start between these folders.
    ///
    /// @return true when the sources exist, a target is given, and they are not the same folder
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// A run over what is given now.
    ///
    /// @param settings how the pictures are scaled
    /// @return a run that may have no target yet; nothing where there is no source
    public Optional<ScaleRequest> request(ScaleSettings settings) {
        List<Path> from = sources();
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of(limits.get()
                        .of(ScaleRequest.of(from, target().orElse(Path.of("")), settings))
                        .without(removed.get()));
    }

    /// The folder for the new pictures.
    ///
    /// @return an empty path where none is given; nothing where what is typed can't be the name of a folder
    public Optional<Path> target() {
        return path(target);
    }

    /// Whether a target is given.
    ///
    /// @return false while its field is empty
    public BooleanBinding targetGivenProperty() {
        return Bindings.createBooleanBinding(() -> !target.get().isBlank(), target);
    }

    // Commands

    /// Adds files and folders, in the order in which they are given; a first folder becomes the source.
    ///
    /// @param files one or more
    public void add(List<Path> files) {
        additions.execute(() -> {
            boolean folder = files.size() == 1 && Files.isDirectory(files.getFirst());
            fx.execute(() -> {
                if (folder && source.get().isBlank() && added.isEmpty()) {
                    source.set(files.getFirst().toString());
                } else {
                    Set<Path> still = new HashSet<>(removed.get());
                    files.forEach(file -> still.remove(file.toAbsolutePath()));
                    removed.set(Set.copyOf(still));
                    added.addAll(files.stream()
                            .map(Path::toAbsolutePath)
                            .filter(file -> !added.contains(file))
                            .distinct()
                            .toList());
                }
            });
        });
    }

    /// Takes over what was dropped on the field of a folder: a file gives the folder it lies in.
    ///
    /// @param field set when the disk has answered
    /// @param dropped a file or folder
    public void drop(StringProperty field, Path dropped) {
        additions.execute(() -> {
            Path parent = dropped.toAbsolutePath().getParent();
            Path folder = parent == null || Files.isDirectory(dropped) ? dropped : parent;
            fx.execute(() -> field.set(folder.toString()));
        });
    }

    /// Removes files from the list; the disk stays as it is.
    ///
    /// @param files absolute
    public void remove(Set<Path> files) {
        Set<Path> all = new HashSet<>(removed.get());
        all.addAll(files);
        removed.set(Set.copyOf(all));
    }

    /// Puts back what was removed from the list.
    public void putBack() {
        removed.set(Set.of());
    }

    /// The source folder, then what was added; none while what is typed can't be the name of a folder.
    private List<Path> sources() {
        List<Path> all = new ArrayList<>();
        if (!source.get().isBlank()) {
            Optional<Path> typed = path(source);
            if (typed.isEmpty()) {
                return List.of();
            }
            all.add(typed.get());
        }
        all.addAll(added);
        return all;
    }

    private void look() {
        checks.forget();
        ready.set(false);
        List<Path> from = sources();
        Optional<Path> to = target();
        if (path(source).isEmpty()) {
            problem.set(texts.text("scale.problem.name", source.get()));
        } else if (from.isEmpty()) {
            problem.set(texts.text("scale.hint.source"));
        } else if (target.get().isBlank()) {
            problem.set(texts.text("scale.hint.target"));
        } else if (to.isEmpty()) {
            problem.set(texts.text("scale.problem.name", target.get()));
        } else {
            boolean folder = added.isEmpty();
            checks.ask(() -> folder ? Folders.check(from.getFirst(), to.get()) : check(from, to.get()), found -> {
                problem.set(found.map(wrong -> texts.sentence(wrong.problem())).orElse(texts.text("scale.hint.ready")));
                ready.set(found.isEmpty());
            });
        }
    }

    private static Optional<FolderException> check(List<Path> from, Path to) {
        try {
            Folders.of(from, to);
            return Optional.empty();
        } catch (FolderException e) {
            return Optional.of(e);
        }
    }

    private static Optional<Path> path(StringProperty folder) {
        try {
            return Optional.of(Path.of(folder.get().strip()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
