/// PNG, read and written here, as the standard has it; only Deflate is the JDK's.
///
/// Begin with `PngCodec`. `PngHeader` reads the chunks before the pixels. `PngScanlines` unpacks the rows and
/// undoes their filters by `PngFilters`; `PngReader` has `PngPixels` make samples of them, all at once or band
/// by band. `PngWriter` goes the other way. `PngMetadata` is what stands beside the pixels, with
/// `PngRawProfile` for EXIF in an old spelling, and `PngColours` for colours without a profile, of which
/// `MatrixProfile` makes one.
package app.tandem.engine.image.codec.png;
