/// Asks a server for a feed, politely and within limits.
///
/// Begin with `FeedFetcher`: a `FetchRequest` goes in, a `FetchOutcome` comes out, and in between an
/// `Exchange` does the work, redirects included. It is made of these:
///
/// - what is said and understood: [app.tandem.engine.feed.fetch.headers], a `Redirect` and the
///   `RedirectChain` of them;
/// - the body, counted as it comes: `CountingStream`, `Body`, `Limits`;
/// - whom a request may reach: `AddressPolicy`, `PublicAddresses` and the `PublicSocketFactory` it guards,
///   `DnsResolver`, all put together in `HttpClients`;
/// - what went wrong: `FetchError`, and `ErrorMessages` for people.
package app.tandem.engine.feed.fetch;
