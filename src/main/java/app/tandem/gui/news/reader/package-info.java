/// The open article with its heading, and the pages of the web that it leads to.
package app.tandem.gui.news.reader;
