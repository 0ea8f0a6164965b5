/// JPEG. Begin with `JpegCodec`, which chooses from three ways.
///
/// - A photograph that is to become much smaller: `ShrinkingJpeg` and what it is made of, from the file's bytes
///   to light, `JpegScan`, `JpegBits` with `HuffmanCodes`, `JpegComponent` with `InverseDct`, `JpegPlane`,
///   `JpegColours`. `OrdinaryJpeg` tells whether a file can go this way.
/// - Whatever else libjpeg reads: `JpegDecompressor`, which is libjpeg (`LibJpeg`), on what `JpegScans` has found
///   sound, and `InkSink` where there are inks. It runs on an `ExpendableThread`, which is left where libjpeg
///   stumbles after all.
/// - Everything else: `WholeJpeg`, with `CmykJpeg`.
///
/// What a file says of itself is in `JpegHeader`, `JpegFrame` and `JpegTables`; what it carries beside its
/// pixels, and how that is written, in `JpegMetadata`, with `XmpExtension`. `JpegRows` is what the first two ways
/// have in common, and a `WholePicture` takes their rows where the picture is wanted as a whole.
package app.tandem.engine.image.codec.jpeg;
