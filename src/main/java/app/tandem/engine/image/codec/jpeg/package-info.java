/// JPEG. Begin with `JpegCodec`, which chooses from two ways.
///
/// - Whatever libjpeg reads: `JpegDecompressor`, which is libjpeg (`LibJpeg`), on what `JpegScans` has found
///   sound, and `InkSink` where there are inks. It runs on an `ExpendableThread`, which is left where libjpeg
///   stumbles after all. `ShrinkOnLoad` tells in what size it comes.
/// - Everything else: `WholeJpeg`, with `CmykJpeg`.
///
/// What a file says of itself is in `JpegHeader`, `JpegFrame` and `JpegTables`; what it carries beside its
/// pixels, and how that is written, in `JpegMetadata`, with `XmpExtension`. A `WholePicture` takes the rows where
/// the picture is wanted as a whole.
package app.tandem.engine.image.codec.jpeg;
