/// How feeds have done of late, and what can be done about those that fail.
package app.tandem.gui.news.health;
