package app.tandem.gui.scale.compare;

import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.plan.Planned;
import app.tandem.engine.work.SequentialExecutor;
import app.tandem.gui.fx.LatestTask;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// Renders one image for the comparison, again whenever it is asked for another plan of it. Renders follow each
/// other, and the newest ends the one before. All members belong to the JavaFX thread.
public final class CompareModel {
    private final SequentialExecutor renders;
    private final LatestTask work;
    private final CompareRenderer renderer = new CompareRenderer();
    private final ReadOnlyObjectWrapper<Optional<CompareRequest>> request =
            new ReadOnlyObjectWrapper<>(this, "request", Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.CLOSED);
    private final ReadOnlyObjectWrapper<Optional<Comparison>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Size>> sizes = new ReadOnlyObjectWrapper<>(this, "sizes", List.of());
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", 0);

    /// What there is to see.
    public enum State {
        /// No image was asked for.
        CLOSED,
        /// The result is being rendered; an earlier one may still be shown.
        RENDERING,
        /// The result is shown.
        SHOWN,
        /// Nothing is rendered of this image: it is copied, skipped or rejected.
        NOTHING,
        /// The image can't be read, or the result can't be written.
        FAILED
    }

    /// A model without an image.
    ///
    /// @param background where images are rendered
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public CompareModel(Executor background, Executor fx) {
        renders = new SequentialExecutor(background);
        work = new LatestTask(renders, fx);
        chosen.addListener((_, _, _) -> request.get().ifPresent(this::render));
    }

    // Properties

    /// What there is to see.
    ///
    /// @return never null
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is shown.
    ///
    /// @return empty until something is rendered
    public ReadOnlyObjectProperty<Optional<Comparison>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The sizes that are made of this image.
    ///
    /// @return one or several; none while nothing is rendered
    public ReadOnlyObjectProperty<List<Size>> sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    /// Which of the sizes is shown; stays for the next image. One that is not there means the last.
    ///
    /// @return an index of [#sizesProperty]
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    // Commands

    /// Shows an image by its plan. Nothing is rendered again that is shown already.
    ///
    /// @param asked the image
    public void show(CompareRequest asked) {
        Optional<CompareRequest> before = request.get();
        if (before.filter(asked::equals).isPresent()) {
            return;
        }
        boolean another = before.filter(old ->
                        old.item().image().file().equals(asked.item().image().file()))
                .isEmpty();
        if (another) {
            shown.set(Optional.empty());
        }
        request.set(Optional.of(asked));
        sizes.set(asked.results().stream().map(Planned.Scale::to).toList());
        render(asked);
    }

    /// Ends the rendering and lets the memory of images go.
    public void close() {
        work.end();
        request.set(Optional.empty());
        shown.set(Optional.empty());
        sizes.set(List.of());
        state.set(State.CLOSED);
        renders.execute(renderer::clear);
    }

    /// Tells when all that was asked for so far has been rendered or ended.
    ///
    /// @param then run on a background thread, once
    void whenIdle(Runnable then) {
        var _ = renders.idle().thenRun(then);
    }

    private void render(CompareRequest asked) {
        work.end();
        List<Planned.Scale> results = asked.results();
        if (results.isEmpty()) {
            shown.set(Optional.empty());
            state.set(State.NOTHING);
            return;
        }
        Planned.Scale scale = results.get(Math.clamp(chosen.get(), 0, results.size() - 1));
        state.set(State.RENDERING);
        work.begin(() -> made(asked, scale), made -> {
            shown.set(made);
            state.set(made.isPresent() ? State.SHOWN : State.FAILED);
        });
    }

    /// The plan or the run tells what is wrong with an image that can't be read.
    private Optional<Comparison> made(CompareRequest asked, Planned.Scale scale) throws InterruptedException {
        try {
            return Optional.of(renderer.render(asked, scale));
        } catch (IOException _) {
            return Optional.empty();
        } catch (RuntimeException e) {
            System.getLogger(CompareModel.class.getName())
                    .log(Level.WARNING, () -> asked.item().image().file() + " can't be compared", e);
            return Optional.empty();
        }
    }
}
