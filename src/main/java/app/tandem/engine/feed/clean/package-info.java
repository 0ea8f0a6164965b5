/// What strangers wrote, made safe to show: HTML, addresses and characters. It does not depend on feeds.
///
/// Begin with `HtmlCleaner`. `SafeHtml` lists the elements and attributes that may stay, `SafeAttributes`
/// says what values they may have, `TrackingPixels` and `Frames` know the elements that are more than
/// they look. `Urls` makes addresses absolute and refuses those that run code, `TrackingParameters` takes out
/// what only tells on readers, `Characters` says which characters a text may hold.
package app.tandem.engine.feed.clean;
