package app.tandem.gui.news.reader;

import app.tandem.gui.news.entries.EntryRow;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;

/// Opens pages in the system's browser. Only pages of the web and letters are opened: a feed must not start
/// anything else. JavaFX thread.
public final class WebPages {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private final Consumer<URI> browser;
    private final Runnable unlinked;

    /// Opens pages.
    ///
    /// @param browser opens an address
    /// @param unlinked told that there is nothing to open
    public WebPages(Consumer<URI> browser, Runnable unlinked) {
        this.browser = browser;
        this.unlinked = unlinked;
    }

    /// Opens the page that an entry announces.
    ///
    /// @param row the entry
    public void open(EntryRow row) {
        row.page().ifPresentOrElse(browser, unlinked);
    }

    /// Opens an address that stands in an article.
    ///
    /// @param address absolute
    public void browse(String address) {
        try {
            URI uri = URI.create(address);
            if (SCHEMES.contains(String.valueOf(uri.getScheme()))) {
                browser.accept(uri);
            }
        } catch (IllegalArgumentException _) {
            unlinked.run();
        }
    }
}
