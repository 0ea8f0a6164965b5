/// Commands of the window, their keys and what they do.
package app.tandem.gui.keys;
