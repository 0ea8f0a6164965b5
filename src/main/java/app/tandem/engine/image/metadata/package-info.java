/// What an image file holds beside pixels: EXIF, XMP, density, an ICC profile.
package app.tandem.engine.image.metadata;
