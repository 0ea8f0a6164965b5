/// Entries in the store: how a parsed entry is matched with a stored one, queried, marked and let go.
package app.tandem.engine.news.store.entries;
