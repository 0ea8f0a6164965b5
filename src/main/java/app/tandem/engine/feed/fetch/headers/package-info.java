/// The headers of a request and of its answer.
///
/// `RequestHeaders` and the `Validators` in them go out; `Freshness` and `RetryAfter` say when to ask again;
/// `ExchangeCookies` lives as long as one exchange.
package app.tandem.engine.feed.fetch.headers;
