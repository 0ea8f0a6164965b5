/// Scales pictures as they arrive in a folder. Begin with `FolderWatcher`.
package app.tandem.engine.scale.watch;
