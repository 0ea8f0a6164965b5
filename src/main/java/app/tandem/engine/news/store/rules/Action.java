package app.tandem.engine.news.store.rules;

/// What a filter does with an entry.
public enum Action {
    /// Hides it from all lists but the starred ones. When the filter is removed it is shown again.
    MUTE,
    /// Stars it.
    STAR,
    /// Marks it as read.
    MARK_READ
}
