package app.tandem.gui.scale.run;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.outcome.RunTotals;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Progress;
import app.tandem.engine.work.TimeLeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Turns what a run tells into steps that a window can show. Belongs to the run's thread.
final class RunRecorder implements ScaleListener {
    private final ScaleRequest request;
    private final OptionalLong needed;
    private final RunClock clock;
    private final Consumer<Pace> reading;
    private final Consumer<RunStep> steps;
    private final BiConsumer<Progress, String> progress;
    private final Map<Path, Long> originals = new HashMap<>();
    private final List<ScaleOutcome> outcomes = new ArrayList<>();
    private RunTotals totals;
    private TimeLeft left = TimeLeft.UNKNOWN;
    private int total;
    private int done;

    /// Records a run.
    ///
    /// @param request the run
    /// @param needed about how many bytes it will write; empty where nobody has estimated it
    /// @param clock started with it
    /// @param reading told while headers are read
    /// @param steps told of each outcome
    /// @param progress told how far the run is, and what has ended last
    RunRecorder(
            ScaleRequest request,
            OptionalLong needed,
            RunClock clock,
            Consumer<Pace> reading,
            Consumer<RunStep> steps,
            BiConsumer<Progress, String> progress) {
        this.request = request;
        this.needed = needed;
        this.clock = clock;
        this.reading = reading;
        this.steps = steps;
        this.progress = progress;
        totals = RunTotals.start(request.workers());
    }

    @Override
    public void planning(int found, int all) {
        reading.accept(Pace.reading(found, all));
    }

    @Override
    public void planned(ScalePlan plan) {
        total += plan.pictures().size(); // a watch makes a plan for each time that something arrives
    }

    @Override
    public void ended(ScaleOutcome outcome, Progress now) {
        done++;
        outcomes.add(outcome);
        totals = totals.plus(outcome, original(outcome), clock.elapsed());
        left = left.at(clock.elapsed(), now, done);
        steps.accept(new RunStep(outcome, totals, new Pace(false, done, total, left.itemsPerSecond(), left.left())));
        progress.accept(now, outcome.source().toString());
    }

    /// Looks at what the run left, when it has come to its end by itself.
    ///
    /// @return with how many new files are gone
    RunEnd end() {
        MadeFiles files = new MadeFiles(request.target());
        Set<Path> counted = new HashSet<>();
        RunTotals there = RunTotals.start(request.workers());
        int gone = 0;
        for (ScaleOutcome outcome : outcomes) {
            if (files.gone(outcome)) {
                gone++;
            } else {
                boolean first = MadeFiles.made(outcome).isPresent() && counted.add(outcome.source());
                long original = first ? originals.getOrDefault(outcome.source(), 0L) : 0;
                there = there.plus(outcome, original, totals.elapsed());
            }
        }
        totals = there;
        return new RunEnd(gone, full().map(reason -> new RunEnd.FullDisk(reason, needed, free())));
    }

    /// The totals so far; after [#end] those of what is still there.
    RunTotals totals() {
        return totals;
    }

    private OptionalLong free() {
        try {
            return OptionalLong.of(Files.getFileStore(request.target()).getUsableSpace());
        } catch (IOException _) {
            return OptionalLong.empty(); // a folder that was removed, or a drive that is gone
        }
    }

    private Optional<Problem> full() {
        return outcomes.stream()
                .filter(ScaleOutcome.Failed.class::isInstance)
                .map(outcome -> ((ScaleOutcome.Failed) outcome).reason())
                .filter(reason -> reason.code().equals("io.diskFull"))
                .findFirst();
    }

    /// The original's bytes, once for all sizes that are made of it.
    private long original(ScaleOutcome outcome) {
        if (MadeFiles.made(outcome).isEmpty() || originals.containsKey(outcome.source())) {
            return 0;
        }
        long bytes = bytes(outcome.source());
        originals.put(outcome.source(), bytes);
        return bytes;
    }

    private long bytes(Path source) {
        try {
            return Files.size(request.source().resolve(source));
        } catch (IOException _) {
            return 0; // removed in the meantime; the sum says what is known
        }
    }
}
