/// Finds the feeds of a site whose address is all that is known.
///
/// Begin with `FeedFinder`, which gives a `Finding`. `FeedLinks` reads what a page names, `KnownSites` has
/// sites whose feeds follow from the address.
package app.tandem.engine.feed.find;
