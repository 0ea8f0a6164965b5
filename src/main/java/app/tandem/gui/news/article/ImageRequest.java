package app.tandem.gui.news.article;

import org.jspecify.annotations.Nullable;

/// A picture that an article asks for, with the reader's consent. Immutable.
///
/// @param address absolute, or a `data:` address
/// @param width the largest width that can be shown, in pixels of the screen, 1 or more
/// @param trustedHost the host of the article's feed, which may lie in a private network; null where no host
///     may
public record ImageRequest(
        String address, int width, @Nullable String trustedHost) {
    /// The same for an article of a feed whose host may lie in a private network.
    ///
    /// @param host the host; null where none may
    /// @return a request
    public ImageRequest trusting(@Nullable String host) {
        return new ImageRequest(address, width, host);
    }
}
