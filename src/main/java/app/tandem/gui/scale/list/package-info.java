/// The table of images: its columns, cells, selection and menu, and the line above it.
package app.tandem.gui.scale.list;
