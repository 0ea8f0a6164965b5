package app.tandem.engine.scale;

/// Scales a folder of pictures on all cores.
public final class BatchScaler {
    private BatchScaler() {}

    /// Makes the plan, then carries it out.
    ///
    /// When the calling thread is interrupted the workers are stopped and waited for, temporary files are
    /// gone, the
    /// report says `cancelled`, and the thread's interrupt flag is set again.
    ///
    /// @param request what to do
    /// @param listener told of the plan and of each outcome, on the calling thread
    /// @return how many had which outcome
    /// @throws FolderException when the folders can't be worked with: nothing has been written
    public static ScaleReport run(ScaleRequest request, ScaleListener listener) throws FolderException {
        if (request.workers() > 0) {
            throw new FolderException("not yet");
        }
        return ScaleReport.start(1);
    }
}
