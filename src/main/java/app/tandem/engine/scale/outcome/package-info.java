/// The outcome of a run: a `ScaleOutcome` for each picture, counted in a `ScaleReport`, and `RunTotals` of
/// several.
package app.tandem.engine.scale.outcome;
