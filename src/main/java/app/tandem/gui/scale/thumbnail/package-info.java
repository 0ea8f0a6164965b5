/// Thumbnails of the rows that are seen.
package app.tandem.gui.scale.thumbnail;
