package app.tandem.engine.scale;

/// What will be done, picture by picture, known before anything is written.
public record ScalePlan() {}
