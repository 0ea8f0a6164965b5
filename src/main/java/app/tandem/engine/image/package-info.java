/// One picture: probe, read, orientation, colour, resampling, write.
package app.tandem.engine.image;
