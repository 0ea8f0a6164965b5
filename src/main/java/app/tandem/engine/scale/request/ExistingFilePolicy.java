package app.tandem.engine.scale.request;

/// What happens when a target exists already.
public enum ExistingFilePolicy {
    /// It stays as it is.
    SKIP,
    /// It is replaced.
    REPLACE,
    /// It stays, and the new one gets a number behind its name.
    RENAME,
    /// It is replaced when it is older than its source.
    UPDATE
}
