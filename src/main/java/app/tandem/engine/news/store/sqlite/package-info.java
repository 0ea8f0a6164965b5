/// SQLite: connection, transactions, rows, schema versions.
package app.tandem.engine.news.store.sqlite;
