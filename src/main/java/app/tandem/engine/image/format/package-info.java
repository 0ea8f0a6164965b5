/// What codecs and their callers exchange: the formats, a header, options, an image, and a sink of rows.
package app.tandem.engine.image.format;
