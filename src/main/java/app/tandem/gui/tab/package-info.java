/// What the window's frame and its tabs know of each other.
package app.tandem.gui.tab;
