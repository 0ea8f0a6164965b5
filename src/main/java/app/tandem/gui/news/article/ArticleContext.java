package app.tandem.gui.news.article;

import java.net.URI;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;

/// What the nodes of an article need besides its text.
///
/// @param texts the words around it
/// @param pictures where pictures come from
/// @param browser opens an absolute address in the system's browser
/// @param target told the address below the pointer or the focus; empty when there is none
/// @param always wants all pictures of this feed, now and later
/// @param loaded told of each picture that is shown
/// @param lineSpacing the space between the lines of running text, in pixels
record ArticleContext(
        ArticleTexts texts,
        ImageSource pictures,
        Consumer<String> browser,
        Consumer<String> target,
        Runnable always,
        Runnable loaded,
        ReadOnlyDoubleProperty lineSpacing) {
    /// The host of an address, for a reader.
    ///
    /// @param address absolute
    /// @return the address itself when it has no host
    static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address.substring(0, Math.min(address.length(), 40)) : host;
        } catch (IllegalArgumentException e) {
            return address.substring(0, Math.min(address.length(), 40));
        }
    }
}
