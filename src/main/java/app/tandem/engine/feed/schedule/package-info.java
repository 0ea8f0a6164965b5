/// When a feed is asked for again, and what has to be remembered for that from one fetch to the next.
///
/// Begin with `FetchSchedule`. Its `NextCheck` heeds the `FailureStreak`; `RedirectHistory` tells when a new
/// address is believed.
package app.tandem.engine.feed.schedule;
