/// Codecs written in C: Leptonica's library, which holds libjpeg-turbo and libwebp. The packages of JPEG and
/// WebP call it.
///
/// Begin with `Pix`, a picture in the library's memory, which `LeptonicaJpeg` and `LibWebp` read from a file
/// and turn into one; `PixelPacking` is how its pixels lie there. `Leptonica` links functions, for the packages
/// of the formats too, and `NativeLibrary` finds the library.
package app.tandem.engine.image.codec.natives;
