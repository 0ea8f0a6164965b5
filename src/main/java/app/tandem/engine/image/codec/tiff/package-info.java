/// TIFF, and the EXIF that is one.
///
/// Begin with `TiffCodec`. `TiffHeader` is a directory of tags that a file must have (`TiffDirectory` reads it,
/// and EXIF blocks too), `TiffKind` tells by it what can be read,
/// `TiffPages` counts the pictures after the first; the pixels are read by
/// [app.tandem.engine.image.codec.imageio], at once or, where `TiffBands` finds strips or tiles, by
/// `TiffRows`: each band is a file of its own, which `TiffBand` makes. `TiffSamples` makes pixels of samples.
/// `TiffWriter` writes all by itself, with a `TiffDirectoryWriter`.
/// `TiffExif` makes an EXIF block of a directory, or of a block a shorter one, which JPEG needs.
package app.tandem.engine.image.codec.tiff;
