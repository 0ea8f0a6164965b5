/// One feed, as the rest of Tandem knows it: a `Feed` and its `Entry`s, whatever they were written in.
///
/// How it comes to be is in the rooms, each of which has a door:
///
/// - `find` finds it by the address of a site: `FeedFinder`;
/// - `fetch` asks the server for it: `FeedFetcher`;
/// - `visit` decides when to ask again: `NextCheck`;
/// - `parse` reads the document: `FeedParser`;
/// - `xml`, `dates` and `clean` are what it reads with: `FeedXml`, `FeedDates`, `HtmlCleaner`.
///
/// Rooms know those below them only, and all may know what is here, which knows none of them.
package app.tandem.engine.feed;
