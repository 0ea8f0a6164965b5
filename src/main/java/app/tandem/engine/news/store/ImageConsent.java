package app.tandem.engine.news.store;

import org.jspecify.annotations.Nullable;

/// A feed whose remote pictures the reader allows to be loaded: its own, and those of its entries. Immutable.
///
/// @param image the feed's own picture, absolute; null when the feed has none
/// @param trustedHost the feed's host where it may lie in a private network; null where none may
public record ImageConsent(@Nullable String image, @Nullable String trustedHost) {}
