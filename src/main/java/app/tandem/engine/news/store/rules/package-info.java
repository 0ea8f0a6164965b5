/// Rules that mark entries as they arrive.
package app.tandem.engine.news.store.rules;
