package app.tandem.engine.image.format;

import app.tandem.engine.image.pixels.Size;

/// How a picture is decoded.
///
/// @param atLeast what is needed of the whole, in the orientation in which it is stored. A decoder may shrink
/// the picture while it decodes, and decides how much larger than this it must come. The stored size means:
/// decode in full
/// @param lenient give what could be read of a truncated file (the rest grey or transparent) instead of
///     failing
public record DecodeOptions(Size atLeast, boolean lenient) {}
