package app.tandem.engine.news.store;

/// How much of the news a store keeps.
enum Keeping {
    /// All entries there ever were, as far as [Retention] doesn't delete them, to be searched and grouped.
    EVERYTHING,
    /// The entries of each feed's last document.
    LAST_DOCUMENTS
}
