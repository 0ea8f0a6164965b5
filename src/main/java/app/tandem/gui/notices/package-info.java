/// The bar that says what happened and offers to undo it: `NoticeBar` shows one of the `Notices`,
/// `UndoStack` holds what can be undone.
package app.tandem.gui.notices;
