/// Photoshop files: only their composite picture, and what the resources before it say of it.
///
/// Begin with `PsdCodec`; `PsdHeader` walks through the sections, `PsdPixels` reads the samples.
package app.tandem.engine.image.codec.psd;
