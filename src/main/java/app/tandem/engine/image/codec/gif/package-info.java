/// GIF, read and written here, as the standard has it.
///
/// Begin with `GifCodec`. `GifHeader` reads the blocks without the pixels. `GifReader` draws the frames, which
/// `GifLzwReader` unpacks; `GifWriter` writes them, packed by `GifLzwWriter`.
package app.tandem.engine.image.codec.gif;
