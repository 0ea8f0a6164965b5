package app.tandem.engine.news.store.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a scheduled refresh at some time would ask for. Immutable.
///
/// @param at the time
/// @param due feeds whose time will have come
/// @param later feeds that will not be asked for then: they, their servers or their failures have asked for it
/// @param paused feeds that are gone, and asked for by hand only
/// @param next when the first of the later ones is due; null when none is later
public record RefreshPlan(
        Instant at,
        int due,
        int later,
        int paused,
        @Nullable Instant next) {}
