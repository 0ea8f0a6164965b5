package app.tandem.gui.scale.plan;

import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.PlanPreview;
import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.gui.fx.FxBatcher;
import app.tandem.gui.scale.run.Pace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Reads headers and makes plans in the background and fills the list with them; the newest question ends the
/// one before. All members belong to the JavaFX thread.
final class PlanReader {
    private final ImageList list;
    private final Executor later;
    private final Executor fx;
    private final BiConsumer<ScaleRequest, List<PlanItem>> planned;
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(this, "pace", Pace.UNKNOWN);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private List<Path> sources = List.of();
    private List<SourceImage> images = List.of();
    private boolean complete = true;
    private boolean current = true;
    private @Nullable FutureTask<@Nullable Void> task;
    private long newest;

    private record Batch(List<PlanItem> items, int read, int total) {}

    /// Makes a reader.
    ///
    /// @param list what is filled
    /// @param later runs what it is given in the background, after a moment in which another question may come
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    /// @param planned told of each whole plan, when the list shows it
    PlanReader(ImageList list, Executor later, Executor fx, BiConsumer<ScaleRequest, List<PlanItem>> planned) {
        this.list = list;
        this.planned = planned;
        this.later = later;
        this.fx = fx;
    }

    /// How many headers have been read; done equals total when all are.
    ReadOnlyObjectProperty<Pace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /// Whether sources are being read.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Goes on with what a run cut off: reads what has not been read, or makes the plan that was asked for
    /// last. What was added in the last moment before the run is read now.
    ///
    /// @param more whether there may be more images than before
    void resume(ScaleRequest request, boolean more) {
        boolean others = !request.sources().equals(sources);
        sources = request.sources();
        if (more || others || !complete) {
            read(request);
        } else if (!current) {
            replan(request);
        }
    }

    /// Empties the list.
    void clear() {
        cancel();
        sources = List.of();
        list.clear();
    }

    /// Reads the sources if they are others than before; else only the plan is made anew, since settings or
    /// target have changed.
    void show(ScaleRequest request) {
        if (request.sources().equals(sources)) {
            replan(request);
        } else {
            sources = request.sources();
            images = List.of();
            list.clear();
            read(request);
        }
    }

    /// Reads what has not been read, then makes the whole plan.
    void read(ScaleRequest request) {
        cancel();
        complete = false;
        current = false;
        busy.set(true);
        long mine = newest;
        List<SourceImage> known = list.known();
        FxBatcher<Batch> batcher = new FxBatcher<>(fx, news -> {
            if (mine == newest) {
                list.planned(
                        news.stream().flatMap(batch -> batch.items().stream()).toList());
                pace.set(Pace.reading(news.getLast().read(), news.getLast().total()));
            }
        });
        start(() -> {
            List<SourceImage> found = PlanPreview.read(
                    request, known, (items, read, total) -> batcher.post(new Batch(items, read, total)));
            List<PlanItem> whole = plan(request, found);
            fx.execute(() -> {
                if (mine == newest) {
                    images = found;
                    complete = true;
                    current = true;
                    list.replan(whole);
                    busy.set(false);
                    pace.set(Pace.UNKNOWN);
                    planned.accept(request, whole);
                }
            });
        });
    }

    private void replan(ScaleRequest request) {
        if (!complete) {
            read(request);
            return;
        }
        cancel();
        current = false;
        long mine = newest;
        List<SourceImage> all = images;
        start(() -> {
            List<PlanItem> whole = plan(request, all);
            fx.execute(() -> {
                if (mine == newest) {
                    current = true;
                    list.replan(whole);
                    planned.accept(request, whole);
                }
            });
        });
    }

    /// Ends what is being read or planned.
    void cancel() {
        newest++;
        busy.set(false);
        pace.set(Pace.UNKNOWN);
        if (task != null) {
            task.cancel(true);
        }
    }

    private interface Work {
        void run() throws FolderException, InterruptedException;
    }

    private void start(Work work) {
        long mine = newest;
        FutureTask<@Nullable Void> started = new FutureTask<>(() -> {
            try {
                work.run();
            } catch (FolderException _) {
                // the status line says what is wrong with the folders
                fx.execute(() -> busy.set(busy.get() && mine != newest));
            }
            return null;
        });
        task = started;
        later.execute(started);
    }

    /// A list is shown whatever is wrong with the target.
    private static List<PlanItem> plan(ScaleRequest request, List<SourceImage> images)
            throws FolderException, InterruptedException {
        try {
            return PlanPreview.plan(request, images);
        } catch (FolderException _) {
            ScaleRequest without =
                    request.withFolders(request.source(), Path.of("")).withSources(request.sources());
            return PlanPreview.plan(without, images);
        }
    }
}
