/// What both tabs share beside controls: the hop to the JavaFX thread, runs, texts.
package app.tandem.gui.fx;
