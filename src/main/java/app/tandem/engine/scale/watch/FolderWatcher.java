package app.tandem.engine.scale.watch;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.PlanPreview;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Interrupts;
import app.tandem.engine.work.PauseSwitch;
import app.tandem.engine.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Scales what is in the source folders, then what arrives in them, until it is interrupted.
///
/// The system tells of most arrivals; for the others, as on network drives, the folders are listed every 30
/// seconds, or every 5 where the system tells nothing. The target may lie in a source: it is left out. A
/// picture whose name is taken meets the policy for existing files, of whatever source that file was made.
public final class FolderWatcher {
    /// So long a file must not change before it is taken for whole.
    private static final Duration STILLNESS = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration BETWEEN_LISTINGS = Duration.ofSeconds(1);
    private static final Duration LISTED_AGAIN = Duration.ofSeconds(30);
    private static final Duration LISTED_AGAIN_BLIND = Duration.ofSeconds(5);

    private final ScaleRequest request;
    private final PauseSwitch pause;
    private final RunJournal journal;
    private final ArrivingFiles arriving;
    private final Tally tally;

    private FolderWatcher(
            ScaleRequest request, PauseSwitch pause, RunJournal journal, ScaleListener listener, Duration stillness) {
        this.request = request;
        this.pause = pause;
        this.journal = journal;
        arriving = new ArrivingFiles(stillness);
        tally = new Tally(listener, request.workers());
    }

    /// Watches and scales until the calling thread is interrupted: then workers are stopped and waited for,
    /// temporary files are gone, and the thread's interrupt flag is set again.
    ///
    /// @param request the folders, and how what arrives in them is scaled
    /// @param pause lets nothing new start while it is pressed
    /// @param journal told of each new file
    /// @param listener told of each plan and outcome, on the calling thread; a plan for each time that
    ///     something has arrived
    /// @return how many had which outcome; never cancelled, since there is no other end
    /// @throws FolderException when the folders can't be worked with, or no longer
    public static ScaleReport run(ScaleRequest request, PauseSwitch pause, RunJournal journal, ScaleListener listener)
            throws FolderException {
        return run(request, pause, journal, listener, STILLNESS);
    }

    static ScaleReport run(
            ScaleRequest request, PauseSwitch pause, RunJournal journal, ScaleListener listener, Duration stillness)
            throws FolderException {
        FolderWatcher watcher = new FolderWatcher(request, pause, journal, listener, stillness);
        try {
            watcher.watch();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return watcher.tally.report;
    }

    /// Whether any source is a folder.
    ///
    /// @param sources files and folders
    /// @return false where there is nothing to watch
    public static boolean canWatch(List<Path> sources) {
        return sources.stream().anyMatch(Files::isDirectory);
    }

    private void watch() throws FolderException, InterruptedException {
        Folders folders = Folders.of(request.sources(), request.target());
        if (!canWatch(request.sources())) {
            throw new FolderException(
                    FolderException.Kind.SOURCE_NOT_A_FOLDER,
                    Problem.of("folder.watch.none", request.sources().getFirst()));
        }
        try (FolderEvents events = FolderEvents.none(folders.target(), folders.source())) {
            FolderEvents.Change change = FolderEvents.Change.FOLDERS;
            Instant listed = Instant.MIN;
            while (true) {
                Instant now = Instant.now();
                Duration since = listed.equals(Instant.MIN) ? LISTED_AGAIN : Duration.between(listed, now);
                boolean old = since.compareTo(events.isComplete() ? LISTED_AGAIN : LISTED_AGAIN_BLIND) >= 0;
                if (old || (change != FolderEvents.Change.NONE && since.compareTo(BETWEEN_LISTINGS) >= 0)) {
                    if (old || change == FolderEvents.Change.FOLDERS) {
                        folders.originals().folders().forEach(root -> events.watch(root, request.recursive()));
                    }
                    arriving.found(PlanPreview.list(request), now);
                    listed = now;
                    change = FolderEvents.Change.NONE;
                }
                scale(arriving.whole(Instant.now(), FolderWatcher::lookAgain));
                FolderEvents.Change next = events.await(
                        arriving.waits() || change != FolderEvents.Change.NONE
                                ? STEP
                                : events.isComplete() ? LISTED_AGAIN : LISTED_AGAIN_BLIND);
                change = next.compareTo(change) > 0 ? next : change;
            }
        }
    }

    private void scale(List<SourceImage> whole) throws FolderException, InterruptedException {
        if (!whole.isEmpty()) {
            new BatchScaler().runOnly(request, whole, pause, journal, tally);
        }
        Interrupts.check();
    }

    private static Optional<SourceImage> lookAgain(SourceImage image) {
        if (image.instead().isPresent()) {
            return Optional.of(image); // it can't be read at all
        }
        try {
            BasicFileAttributes now = Files.readAttributes(image.file(), BasicFileAttributes.class);
            return Optional.of(image.with(now.size(), now.lastModifiedTime()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// Adds up the outcomes of all that has arrived.
    private static final class Tally implements ScaleListener {
        private final ScaleListener listener;
        private ScaleReport report;

        Tally(ScaleListener listener, int workers) {
            this.listener = listener;
            report = ScaleReport.start(workers);
        }

        @Override
        public void planning(int found, int total) {
            listener.planning(found, total);
        }

        @Override
        public void planned(ScalePlan plan) {
            listener.planned(plan);
        }

        @Override
        public void ended(ScaleOutcome outcome, Progress progress) {
            report = report.plus(outcome);
            listener.ended(outcome, progress);
        }
    }
}
