package app.tandem.engine.scale;

import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.work.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A listener that remembers what it was told. A test may answer what it is told.
public class Recorder implements ScaleListener {
    public final List<ScaleOutcome> outcomes = new ArrayList<>();
    final List<Progress> progress = new ArrayList<>();
    public final List<String> planning = new ArrayList<>();

    public @Nullable ScalePlan plan;

    @Override
    public void planning(int found, int total) {
        planning.add(found + "/" + total);
    }

    @Override
    public void planned(ScalePlan made) {
        plan = made;
    }

    @Override
    public void ended(ScaleOutcome outcome, Progress done) {
        outcomes.add(outcome);
        progress.add(done);
    }
}
