/// The seam between the window and its tabs.
package app.tandem.gui.tab;
