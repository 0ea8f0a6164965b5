/// Reads feeds: bytes to text, text to a tree, and the tree by one adapter per format.
///
/// Begin with `FeedParser`, which shows these steps. [app.tandem.engine.feed.parse.encoding] makes the
/// text, [app.tandem.engine.feed.xml] the tree; `DocumentKind` tells what it is. Then `RssReader`,
/// `AtomReader`, `CdfReader` or `JsonFeedReader` reads it. What formats have in common has a file a
/// subject: `Authors`, `Bodies`, `Categories`, `Dates`, `Enclosures`, `Links`, `RefreshHints`,
/// `TextConstruct`, and `Modules` with `ModuleAddresses` for Media RSS and podcasts.
package app.tandem.engine.feed.parse;
