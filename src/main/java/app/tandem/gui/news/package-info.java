/// The What's New tab: its model, its view, its commands and menus, and what it keeps between two starts.
/// What it shows is in the packages below: feeds, entries, the open article.
package app.tandem.gui.news;
