package app.tandem.engine.scale.plan;

/// What a person can do about a picture that a plan does not scale.
public enum Cure {
    /// Nothing need or can be done.
    NONE,
    /// Look at the file: it is broken, missing, or may not be read.
    OPEN,
    /// Put numbers behind names that several pictures would get ([ScaleSettings#withNumbered]).
    NUMBER,
    /// Put `{size}` into the names ([NameTemplate]).
    NAME_SIZES,
    /// Replace files that exist ([ExistingFilePolicy#REPLACE]).
    REPLACE,
    /// Choose another target folder.
    CHOOSE_TARGET
}
