package app.tandem.gui.fx;

/// The state of a tab's run.
public enum RunState {
    /// Nothing runs; inputs are enabled.
    IDLE,
    /// A run is at work.
    WORKING,
    /// A run is at work, finishes what it has begun and begins nothing new.
    PAUSED,
    /// A run was cancelled and has not ended yet.
    CANCELLING;

    /// Whether a run can be cancelled.
    ///
    /// @return true for WORKING and PAUSED
    public boolean isCancellable() {
        return this == WORKING || this == PAUSED;
    }
}
