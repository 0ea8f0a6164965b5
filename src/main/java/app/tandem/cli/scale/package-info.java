/// `tandem scale`. Begin with `ScaleCommand`.
package app.tandem.cli.scale;
