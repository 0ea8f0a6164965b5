package app.tandem.engine.image;

/// How a picture is decoded.
///
/// @param atLeast the decoder may shrink while it decodes, but never below this on either side; in the
///     orientation in
///     which the picture is stored. The stored size means: decode in full
/// @param lenient give what could be read of a truncated file (the rest grey or transparent) instead of failing
public record Decoding(Size atLeast, boolean lenient) {}
