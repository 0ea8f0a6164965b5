/// One feed: fetch, parse, clean.
package app.tandem.engine.feed;
