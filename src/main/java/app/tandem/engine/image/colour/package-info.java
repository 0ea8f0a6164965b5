/// Colour profiles and the curves between encoded values and linear intensities.
package app.tandem.engine.image.colour;
