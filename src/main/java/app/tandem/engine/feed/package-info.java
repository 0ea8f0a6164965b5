/// One feed, as the rest of Tandem sees it: a `Feed` and its `Entry`s, whatever they were written in.
///
/// How it comes to be is in the packages below, each with one entry point:
///
/// - `find` finds it by the address of a site: `FeedFinder`;
/// - `fetch` asks the server for it: `FeedFetcher`;
/// - `schedule` decides when to ask again: `NextCheck`;
/// - `parse` reads the document: `FeedParser`;
/// - `xml`, `dates` and `clean` are what it reads with: `FeedXml`, `FeedDates`, `HtmlCleaner`.
///
/// They depend on those below them only, and all may use what is here, which depends on none of them.
package app.tandem.engine.feed;
