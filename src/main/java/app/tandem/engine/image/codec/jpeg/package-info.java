/// JPEG. Begin with `JpegCodec`, which chooses from two ways.
///
/// - Whatever libjpeg reads ([app.tandem.engine.image.codec.jpeg.libjpeg]), when `ScanValidator` has found
///   it sound, and `CmykSink` for CMYK. `ShrinkOnLoad` tells in what size it comes.
/// - Everything else: `FallbackJpegReader`, with `CmykReader`.
///
/// A `SegmentReader` walks the segments of a file. What a file says of itself is in `JpegHeader`,
/// `JpegFrame` and `JpegTables`; what it carries beside its pixels, and how that is written, in
/// `JpegMetadata`.
package app.tandem.engine.image.codec.jpeg;
