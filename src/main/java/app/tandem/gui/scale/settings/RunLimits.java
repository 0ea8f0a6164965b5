package app.tandem.gui.scale.settings;

import app.tandem.engine.scale.request.ScaleRequest;

/// How much of the machine a run may take. Immutable.
///
/// @param workers how many pictures are worked on at once; 0 for one for each processor
/// @param megabytes what they may take together; 0 for the usual share of the machine's memory
public record RunLimits(int workers, int megabytes) {
    /// What a run takes where nothing is said.
    public static final RunLimits USUAL = new RunLimits(0, 0);

    private static final long MEGABYTE = 1_000_000;

    /// A run within these limits.
    ///
    /// @param request any run
    /// @return the same, with its workers and memory where these limits name them
    ScaleRequest of(ScaleRequest request) {
        ScaleRequest staffed = workers == 0 ? request : request.withWorkers(workers);
        return megabytes == 0 ? staffed : staffed.withMemory(megabytes * MEGABYTE);
    }
}
