package app.tandem.gui.news.exchange;

/// What entries are published as.
enum PublishFormat {
    /// A page, which is opened in the browser.
    BROWSER("html", "news.publish.browser"),
    /// A page in a file.
    PAGE("html", "news.publish.page"),
    /// Atom 1.0.
    ATOM("atom", "news.publish.atom"),
    /// RSS 2.0.
    RSS("rss", "news.publish.rss"),
    /// JSON Feed 1.1.
    JSON("json", "news.publish.json-feed");

    private final String extension;
    private final String key;

    PublishFormat(String extension, String key) {
        this.extension = extension;
        this.key = key;
    }

    /// What names of such files end with.
    ///
    /// @return without the dot
    String extension() {
        return extension;
    }

    /// Its name.
    ///
    /// @return the key of the text
    String key() {
        return key;
    }
}
