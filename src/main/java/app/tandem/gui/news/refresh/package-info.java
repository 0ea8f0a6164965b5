/// Refreshes: the runs, how they go, and when the next one is.
package app.tandem.gui.news.refresh;
