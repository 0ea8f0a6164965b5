/// What a decoder gives and an encoder takes: pixels with their metadata, as a whole or row by row.
package app.tandem.engine.image.content;
