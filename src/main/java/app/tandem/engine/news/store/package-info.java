/// What is remembered: an SQLite database of feeds, entries, marks and rules, and beside it a diary of visits.
package app.tandem.engine.news.store;
