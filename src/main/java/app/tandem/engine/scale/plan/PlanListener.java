package app.tandem.engine.scale.plan;

import java.util.List;

/// Told how a list of images grows while their headers are read, on the thread that reads the list.
@FunctionalInterface
public interface PlanListener {

    /// Some more images are known.
    ///
    /// @param batch what would be done with each, in the order of the list; may be empty
    /// @param read how many headers have been read in all
    /// @param total how many there are to read; never below `read`
    void planned(List<PlanItem> batch, int read, int total);
}
