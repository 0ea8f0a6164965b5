/// libjpeg, called as C.
///
/// Begin with `JpegDecompressor` and `JpegCompressor`, which read and write some rows at a time. Their
/// functions and structures are in `LibJpeg`, `LibJpegEncoder` and `LibJpegErrors`. Both run on an
/// `AbandonableThread`, which is left where libjpeg can't go on.
package app.tandem.engine.image.codec.jpeg.libjpeg;
