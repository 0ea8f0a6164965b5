/// The comparison of an original with its result: zoom, pan, and a line between the two.
package app.tandem.gui.scale.compare;
