/// The formats of picture files, one adapter each. Nothing outside [app.tandem.engine.image] calls it.
///
/// A file is a format's: `Gif…`, `Png…`, `Tiff…`, `Webp…`. JPEG has three ways, which `JpegCodec` chooses from. A
/// photograph that is to become much smaller: `ShrinkingJpeg` and what it is made of, from the file's bytes to light,
/// `JpegScan`, `JpegBits` with `HuffmanCodes`, `JpegComponent` with `InverseDct`, `JpegPlane`, `JpegColours`. Whatever
/// else libjpeg reads: `JpegDecompressor`, which is libjpeg, on what `JpegScans` has found sound, and `InkSink` where
/// there are inks. Everything else: `WholeJpeg`.
package app.tandem.engine.image.codec;
