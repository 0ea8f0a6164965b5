package app.tandem.engine.image.metadata;

/// What is carried over beside pixels and profile.
public enum MetadataPolicy {
    /// EXIF, XMP and density; orientation and dimensions corrected, the thumbnail dropped.
    EVERYTHING,
    /// The same without the place where the picture was taken.
    WITHOUT_GPS,
    /// Nothing (the profile stays: without it the colours would be others).
    NOTHING
}
