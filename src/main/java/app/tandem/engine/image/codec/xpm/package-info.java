/// The two formats of X11, which are text: XPM for colours, XBM for black and white.
///
/// Begin with `XpmCodec`, or `XbmCodec` and its `XbmText`. `XpmReader` reads XPM, `XpmColours` its colours,
/// `XpmWriter` writes it.
package app.tandem.engine.image.codec.xpm;
