package app.tandem.engine.scale.plan;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.outcome.ScaleReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What will be done, picture by picture, known before anything is written.
///
/// @param pictures in the order of their names; the sizes of one picture follow each other
public record ScalePlan(List<Planned> pictures) {

    /// Takes its parts.
    ///
    /// @param pictures copied
    public ScalePlan {
        pictures = List.copyOf(pictures);
    }

    /// The pixels that will be read, the measure of the work.
    ///
    /// @return pixels of all pictures that will be scaled or copied, each counted once
    public long pixels() {
        return Job.of(this).stream().mapToLong(Job::pixels).sum();
    }

    /// How a run would end if nothing came between.
    ///
    /// @param workers how many would work at once
    /// @return the expected report
    public ScaleReport expected(int workers) {
        ScaleReport report = ScaleReport.start(workers);
        for (Planned planned : pictures) {
            report = report.plus(planned.expected());
        }
        return report;
    }

    /// What the user should know of pictures that will be scaled.
    ///
    /// @return by original, in the plan's order
    public Map<Path, Problem> notes() {
        Map<Path, Problem> notes = new LinkedHashMap<>();
        for (Planned planned : pictures) {
            if (planned instanceof Planned.Scale scale) {
                scale.note().ifPresent(note -> notes.put(scale.source(), note));
            }
        }
        return notes;
    }

    /// The new pictures.
    ///
    /// @return relative to the target folder, those that are left alone among them
    public Stream<Path> targets() {
        return pictures.stream().flatMap(planned -> planned.destination().stream());
    }
}
