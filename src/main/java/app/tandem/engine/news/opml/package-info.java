/// Lists of subscriptions: OPML and .dat, read and written. Begin with `Subscriptions`.
package app.tandem.engine.news.opml;
