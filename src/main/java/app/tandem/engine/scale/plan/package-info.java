/// What a run will do, before it does it.
///
/// Begin with `ScalePlanner`. A file among the sources is a `SourceImage` (`SourceTree` finds it,
/// `HeaderReader` reads its header), and a `Planned` says what becomes of it in one size. Names are made by
/// `TargetDraft` and `TargetNames`. `PlanItem` is a line of the list that a window shows (`PlanPreview`),
/// `ScalePlan` the whole, and a `Job` the part of it that one worker does at once.
package app.tandem.engine.scale.plan;
