package app.tandem.engine.scale;

import app.tandem.engine.work.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A listener that remembers what it was told. A test may answer what it is told.
public class Recorder implements ScaleListener {
    final List<ScaleOutcome> outcomes = new ArrayList<>();
    final List<Progress> progress = new ArrayList<>();
    final List<String> planning = new ArrayList<>();

    @Nullable ScalePlan plan;

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
