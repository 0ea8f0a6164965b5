package app.tandem.gui.fx;

/// Where a tab is between two clicks.
public enum RunState {
    /// Nothing runs; inputs are enabled.
    IDLE,
    /// A run is at work.
    WORKING,
    /// A run was cancelled and has not ended yet.
    CANCELLING
}
