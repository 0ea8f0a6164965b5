/// Controls and sheets that both tabs use.
package app.tandem.gui.controls;
