package app.tandem.engine.scale;

import app.tandem.engine.files.TempFiles;
import app.tandem.engine.image.pixels.ArrayPool;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.HeaderReader;
import app.tandem.engine.scale.plan.ImageEngine;
import app.tandem.engine.scale.plan.Job;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.PlanPreview;
import app.tandem.engine.scale.plan.SafeImageEngine;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.scale.plan.ScalePlanner;
import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Batch;
import app.tandem.engine.work.PauseSwitch;
import app.tandem.engine.work.Progress;
import app.tandem.engine.work.Threads;
import java.util.List;
import java.util.Objects;

/// Scales a folder of pictures on all cores. One serves all threads, any number of runs at once.
public final class BatchScaler {
    private final ImageEngine pictures;

    /// A scaler.
    public BatchScaler() {
        this(new SafeImageEngine());
    }

    /// A scaler with another image engine.
    ///
    /// @param pictures what reads and writes pictures
    public BatchScaler(ImageEngine pictures) {
        this.pictures = pictures;
    }

    /// Makes the plan and carries out nothing.
    ///
    /// @param request what would be done
    /// @param listener told how far the plan is, then the plan, on the calling thread
    /// @return the plan
    /// @throws FolderException when the folders can't be worked with
    /// @throws InterruptedException when the calling thread is interrupted
    public ScalePlan plan(ScaleRequest request, ScaleListener listener) throws FolderException, InterruptedException {
        return plan(request, headers(request, List.of()), Folders.of(request.sources(), request.target()), listener);
    }

    /// Makes the plan, then carries it out.
    ///
    /// When the calling thread is interrupted the workers are stopped and waited for, temporary files are
    /// gone, the report says `cancelled`, and the thread's interrupt flag is set again.
    ///
    /// @param request what to do
    /// @param listener told of the plan and of each outcome, on the calling thread
    /// @return how many had which outcome
    /// @throws FolderException when the folders can't be worked with: nothing has been written
    public ScaleReport run(ScaleRequest request, ScaleListener listener) throws FolderException {
        return run(request, List.of(), new PauseSwitch(), RunJournal.NONE, listener);
    }

    /// The same for a run whose headers, or some of them, have been read already.
    ///
    /// @param request what to do
    /// @param known what [PlanPreview#read] gave: files that are unchanged since are not read again
    /// @param pause lets nothing new start while it is pressed
    /// @param journal told of each new file, so that the run can be undone
    /// @param listener told of the plan and of each outcome, on the calling thread
    /// @return how many had which outcome
    /// @throws FolderException when the folders can't be worked with: nothing has been written
    public ScaleReport run(
            ScaleRequest request,
            List<SourceImage> known,
            PauseSwitch pause,
            RunJournal journal,
            ScaleListener listener)
            throws FolderException {
        return run(request, headers(request, known), pause, journal, listener);
    }

    /// Scales some pictures of the sources, as if there were no others.
    ///
    /// @param request sources, target and settings
    /// @param only some of what [PlanPreview#list] gave
    /// @param pause lets nothing new start while it is pressed
    /// @param journal told of each new file, so that the run can be undone
    /// @param listener told of the plan and of each outcome, on the calling thread
    /// @return how many had which outcome
    /// @throws FolderException when the folders can't be worked with: nothing has been written
    public ScaleReport runOnly(
            ScaleRequest request, List<SourceImage> only, PauseSwitch pause, RunJournal journal, ScaleListener listener)
            throws FolderException {
        Headers headers =
                (_, told) -> new HeaderReader(pictures, request.workers(), List.of()).read(only, reading(told));
        return run(request, headers, pause, journal, listener);
    }

    /// Reads the headers of what a run is about.
    private interface Headers {
        List<SourceImage> read(Folders folders, ScaleListener listener) throws FolderException, InterruptedException;
    }

    private Headers headers(ScaleRequest request, List<SourceImage> known) {
        return (folders, listener) -> PlanPreview.headers(
                request, folders, new HeaderReader(pictures, request.workers(), known), reading(listener));
    }

    private static HeaderReader.Listener reading(ScaleListener listener) {
        return (_, read, total) -> listener.planning(read, total);
    }

    private ScaleReport run(
            ScaleRequest request, Headers headers, PauseSwitch pause, RunJournal journal, ScaleListener listener)
            throws FolderException {
        Folders folders = Folders.of(request.sources(), request.target());
        Tally tally = new Tally(ScaleReport.start(request.workers()), listener);
        Threads.start("tandem-codecs", pictures::load);
        try {
            ScalePlan plan = plan(request, headers, folders, listener);
            folders.makeTarget(journal::making);
            sweep(plan, folders);
            List<Job> jobs = Job.of(plan);
            tally.begin(plan);
            ArrayPool arrays = new ArrayPool();
            ScaleTask work = new ScaleTask(request, folders, pictures, journal);
            Batch.run(
                    Threads.pool("tandem-scale-", request.workers()),
                    pause.over(new MemoryAdmission<>(request.workers(), request.memory(), work::memory, jobs)),
                    job -> new Done(job, arrays.lending(() -> work.apply(job))),
                    tally::add);
            return tally.report();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return tally.report().asCancelled();
        }
    }

    private ScalePlan plan(ScaleRequest request, Headers headers, Folders folders, ScaleListener listener)
            throws FolderException, InterruptedException {
        List<SourceImage> images = headers.read(folders, listener);
        List<PlanItem> items = new ScalePlanner(request, folders, pictures).plan(images);
        ScalePlan plan = new ScalePlan(
                items.stream().flatMap(item -> item.planned().stream()).toList());
        listener.planned(plan);
        return plan;
    }

    private static void sweep(ScalePlan plan, Folders folders) {
        plan.targets()
                .map(target -> folders.target().resolve(target).getParent())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(TempFiles::sweep);
    }

    private record Done(Job job, List<ScaleOutcome> outcomes) {}

    /// What has come of the run so far; lives on the run's thread.
    private static final class Tally {
        private final ScaleListener listener;
        private ScaleReport report;
        private Progress progress = Progress.NONE;

        Tally(ScaleReport report, ScaleListener listener) {
            this.report = report;
            this.listener = listener;
        }

        /// What the plan settles without any work is told first.
        void begin(ScalePlan plan) {
            progress = Progress.of(plan.pixels());
            plan.pictures().forEach(planned -> planned.settled().ifPresent(this::tell));
        }

        void add(Done done) {
            done.outcomes().stream().limit(done.outcomes().size() - 1L).forEach(this::tell);
            progress = progress.plus(done.job().pixels());
            tell(done.outcomes().getLast());
        }

        private void tell(ScaleOutcome outcome) {
            report = report.plus(outcome);
            listener.ended(outcome, progress);
        }

        ScaleReport report() {
            return report;
        }
    }
}
