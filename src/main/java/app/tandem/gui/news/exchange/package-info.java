/// Files of feeds and entries: import, export, and pages and feeds that are published.
package app.tandem.gui.news.exchange;
