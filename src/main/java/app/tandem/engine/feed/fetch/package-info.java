/// Asks a server for a feed, politely and within limits.
///
/// Begin with `FeedFetcher`: a `FetchRequest` goes in, a `FetchOutcome` comes out, and in between an `Exchange`
/// does the work, redirects included. It is made of these:
///
/// - what is said and understood: `RequestHeaders`, `Validators`, `Freshness`, `RetryAfter`, `Redirect` and the
///   `Trail` of them;
/// - the body, counted as it comes: `Wire`, `Body`, `Limits`;
/// - whom a request may reach: `Reach`, `AddressGuard` and the `PublicSockets` it guards, `NameLookup`, all put
///   together in `Clients`;
/// - what went wrong: `Failure`, and `FailureWords` for people.
package app.tandem.engine.feed.fetch;
