/// Source and target folders, names of files, and what can be wrong with them.
package app.tandem.engine.scale.folder;
