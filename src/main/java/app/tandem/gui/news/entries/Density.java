package app.tandem.gui.news.entries;

/// How much a row of the list of entries shows.
public enum Density {
    /// The title.
    TITLE(2.3),
    /// The title, the feed and the time.
    ORIGIN(3.9),
    /// The beginning of the text as well.
    BEGINNING(6.9);

    private final double height;

    Density(double height) {
        this.height = height;
    }

    /// How high a row is.
    ///
    /// @return in em of the window's text
    double height() {
        return height;
    }
}
