package app.tandem.engine.image.resample;

/// The filter that computes a pixel of the result from those of the original.
public enum Resampling {
    /// Takes the nearest pixel: fast, and jagged.
    NEAREST,
    /// The mean of the pixels covered.
    BOX,
    /// Triangle, support 1.
    BILINEAR,
    /// Cubic with B = 0, C = ½ (Catmull & Rom 1974; Mitchell & Netravali 1988), support 2.
    CATMULL_ROM,
    /// Cubic with B = C = ⅓ (Mitchell & Netravali 1988), support 2.
    MITCHELL,
    /// Windowed sinc with three lobes (Duchon 1979), support 3: the sharpest, and the default.
    LANCZOS3
}
