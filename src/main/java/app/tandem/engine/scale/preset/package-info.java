/// Presets: all settings of scaling under one name, in a small file that can be shared.
package app.tandem.engine.scale.preset;
