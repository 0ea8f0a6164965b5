/// Pixels in memory and their geometry: sizes, regions, rasters, orientation.
package app.tandem.engine.image.pixels;
