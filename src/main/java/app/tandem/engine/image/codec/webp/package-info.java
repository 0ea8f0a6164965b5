/// WebP by libwebp; its container is read and written here.
///
/// Begin with `WebpCodec`. `WebpHeader` reads the chunks, `WebpFile` puts some together. `WebpStill` decodes
/// a picture that does not move, by `IncrementalWebpDecoder`, at once or by rows; `WebpReader` draws an
/// animation, frame by frame. `WebpWriter` encodes, by `LibWebpEncoder` where it can be called, by
/// [app.tandem.engine.image.codec.natives] elsewhere.
package app.tandem.engine.image.codec.webp;
