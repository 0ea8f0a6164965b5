package app.tandem.engine.scale.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The part of a plan that one worker does at once: all that is made of one original, so that it is decoded
/// once.
///
/// @param source the original, relative to the source folder
/// @param scales the new pictures
/// @param copies the copies; with several sizes a picture may fit one and not the other
/// @param pixels the original's pixels, the measure of the work
public record Job(Path source, List<Planned.Scale> scales, List<Planned.Copy> copies, long pixels) {

    /// The work in a plan.
    ///
    /// @param plan what will be done
    /// @return what there is to scale or to copy, in the order of the plan
    public static List<Job> of(ScalePlan plan) {
        List<Job> jobs = new ArrayList<>();
        for (Planned planned : plan.pictures()) {
            Job before = jobs.isEmpty() ? null : jobs.getLast();
            boolean same = before != null && before.source().equals(planned.source());
            switch (planned) {
                case Planned.Scale scale -> {
                    if (!same) {
                        jobs.add(begin(scale.source(), scale.info().size().pixels()));
                    }
                    jobs.getLast().scales().add(scale);
                }
                case Planned.Copy copy -> {
                    if (!same) {
                        jobs.add(begin(copy.source(), copy.size().pixels()));
                    }
                    jobs.getLast().copies().add(copy);
                }
                default -> {
                    // nothing to do
                }
            }
        }
        return jobs;
    }

    private static Job begin(Path source, long pixels) {
        return new Job(source, new ArrayList<>(), new ArrayList<>(), pixels);
    }
}
