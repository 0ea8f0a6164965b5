package app.tandem.gui.scale.run;

import app.tandem.engine.scale.outcome.RunTotals;
import app.tandem.engine.scale.outcome.ScaleOutcome;

/// One outcome of a run, and where the run stood then. Immutable.
///
/// @param outcome the outcome
/// @param totals with this outcome
/// @param pace with this outcome
record RunStep(ScaleOutcome outcome, RunTotals totals, Pace pace) {}
