/// Rules that mute, star or mark as read what arrives.
package app.tandem.gui.news.filters;
