/// What the window keeps between two starts, and the sheet where it is changed.
package app.tandem.gui.settings;
