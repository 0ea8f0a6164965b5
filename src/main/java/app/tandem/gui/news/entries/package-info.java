/// The list of entries: its rows, their order, their marks.
package app.tandem.gui.news.entries;
