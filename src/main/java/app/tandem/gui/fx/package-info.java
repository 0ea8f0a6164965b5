/// What both tabs share: the hop to the JavaFX thread, runs, notices, sheets, controls.
package app.tandem.gui.fx;
