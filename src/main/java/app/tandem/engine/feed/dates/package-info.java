/// Dates and times: those of feeds, from what publishers really write, and lengths of time as people say them.
/// It does not depend on feeds.
///
/// Begin with `FeedDates`. What is written as its standard asks is read by `StandardDates`; of the rest,
/// `NumericDates` reads what is all figures and `TextualDates` what names its month.
package app.tandem.engine.feed.dates;
