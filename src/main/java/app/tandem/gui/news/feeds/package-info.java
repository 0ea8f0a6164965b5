/// The tree of feeds, and what changes the list of feeds: adding, moving, renaming, removing.
package app.tandem.gui.news.feeds;
