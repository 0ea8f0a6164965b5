/// Many pictures: the run. Begin with `BatchScaler`: it makes a plan ([app.tandem.engine.scale.plan]) of a
/// request ([app.tandem.engine.scale.request]), and each `ScaleTask` writes the pictures of one original,
/// as soon as `MemoryAdmission` lets it start. A `ScaleListener` is told of each outcome
/// ([app.tandem.engine.scale.outcome]).
package app.tandem.engine.scale;
