/// The formats of picture files, one adapter each. Nothing outside [app.tandem.engine.image] calls it.
package app.tandem.engine.image.codec;
