/// The two formats of X11, which are text: XPM for colours, XBM for black and white.
///
/// Begin with `XpmCodec`, or `XbmCodec` and its `XbmText`. Commons Imaging reads XPM once `XpmRows` has counted
/// and completed its rows and `XpmColours` has put its colours in the one spelling that is read right;
/// `XpmWriter` writes it.
package app.tandem.engine.image.codec.xpm;
