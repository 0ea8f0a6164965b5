/// What the formats of picture files share. Nothing outside [app.tandem.engine.image] calls it, and there
/// only `Codecs` depends on the formats themselves.
///
/// Begin with `Codec`, which each format is one of. It reads from `ByteSource`, which `FormatDetector` has
/// told the format by, and asks `Interrupts` whether to go on. `RasterConversions` makes pixels fit a
/// format, and where a format has few colours, `Palette` chooses and `Dithering` draws; `FrameRectangle` is
/// a part of an animation's canvas. `CollectingSink` takes the rows of a picture that is wanted as a whole.
///
/// Each format has a package:
///
/// - `jpeg`, `png`, `webp`, `gif`, `tiff` and `psd` are one each;
/// - `xpm` is XPM and XBM;
/// - `imageio` is BMP, and whatever else ImageIO reads;
/// - `natives` is what is written in C.
///
/// They depend on those below them only, and all may use what is here, which depends on none of them.
package app.tandem.engine.image.codec;
