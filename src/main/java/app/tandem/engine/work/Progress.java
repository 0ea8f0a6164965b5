package app.tandem.engine.work;

/// How much of a run is done, in units of real work: pixels for pictures, feeds for news. The numbers are never
/// nonsense: `0 ≤ done ≤ total`. Immutable, so it may cross threads.
///
/// @param done units finished, whatever their outcome
/// @param total units in the whole run
public record Progress(long done, long total) {

    /// Nothing to do.
    public static final Progress NONE = new Progress(0, 0);

    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException unless `0 ≤ done ≤ total`
    public Progress {
        if (done < 0 || done > total) {
            throw new IllegalArgumentException("progress of " + done + " in " + total);
        }
    }

    /// The beginning of a run.
    ///
    /// @param total units in the whole run, 0 or more
    /// @return nothing done yet
    public static Progress of(long total) {
        return new Progress(0, total);
    }

    /// The progress after some more work.
    ///
    /// @param units what has just been finished, 0 or more
    /// @return this progress moved on, never beyond the total
    public Progress plus(long units) {
        return new Progress(Math.min(done + units, total), total);
    }

    /// The share that is done.
    ///
    /// @return 0 to 1; 1 when there is nothing to do
    public double fraction() {
        return total == 0 ? 1 : (double) done / total;
    }
}
