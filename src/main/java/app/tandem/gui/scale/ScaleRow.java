package app.tandem.gui.scale;

/// One line of the table of pictures, in words. Immutable.
///
/// @param picture the original, relative to the source folder
/// @param from its size, or nothing where it is not known
/// @param to the new size, or nothing where none was made
/// @param outcome what came of it
record ScaleRow(String picture, String from, String to, String outcome) {}
