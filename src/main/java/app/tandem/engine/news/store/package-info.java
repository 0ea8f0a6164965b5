/// What is remembered: an SQLite database of feeds, entries, marks and rules, and beside it a log of fetches.
package app.tandem.engine.news.store;
