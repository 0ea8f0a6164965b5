/// What a run is asked to do: a `ScaleRequest` and its parts.
package app.tandem.engine.scale.request;
