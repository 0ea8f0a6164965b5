/// Resampling kernels and the two-pass resampler. Begin with `Resampler`.
package app.tandem.engine.image.resample;
