package app.tandem.engine.feed;

import org.jspecify.annotations.Nullable;

/// A file that belongs to an entry: an episode, a picture (RSS 2.0 `enclosure`, RFC 4287 `link
/// rel="enclosure"`).
///
/// @param url where it is, absolute
/// @param type its media type; null when the feed doesn't say
/// @param length bytes; null when the feed doesn't say
public record Enclosure(
        String url, @Nullable String type, @Nullable String length) {}
