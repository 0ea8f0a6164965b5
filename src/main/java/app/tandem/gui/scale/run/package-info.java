/// One run behind the window: its service, pace and totals, its end, and its undo.
package app.tandem.gui.scale.run;
