package app.tandem.engine.news;

/// Why feeds are asked for now.
public enum RefreshTrigger {
    /// The reader wants it. Feeds are asked for whatever they, their servers or their failures have set for
    /// the next fetch; only a host's Retry-After is kept.
    BY_HAND,
    /// The clock wants it: each feed is asked for only when its time has come.
    SCHEDULED
}
