/// Files that other programs may look at while they are written: temporary files, atomic moves, and where the
/// data of the application lies.
package app.tandem.engine.files;
