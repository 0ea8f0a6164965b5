/// The What's New tab's way to the store: every query runs on one thread beside the JavaFX thread.
package app.tandem.gui.news.store;
