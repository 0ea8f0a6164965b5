/// What a run works on and how: source and target, sizes, output, presets, limits.
package app.tandem.gui.scale.settings;
