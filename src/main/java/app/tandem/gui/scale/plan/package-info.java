/// The images that a run would scale, with what it would do: read in the background, filtered and ordered.
package app.tandem.gui.scale.plan;
