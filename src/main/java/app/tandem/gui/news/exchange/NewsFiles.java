package app.tandem.gui.news.exchange;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.feeds.FeedChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks for files of feeds. JavaFX thread.
public final class NewsFiles {
    private final NewsExchange exchange;
    private final Messages messages;
    private final Window window;

    /// Choosers over a window.
    ///
    /// @param exchange reads and writes them
    /// @param messages the window's texts
    /// @param window which
    public NewsFiles(NewsExchange exchange, Messages messages, Window window) {
        this.exchange = exchange;
        this.messages = messages;
        this.window = window;
    }

    /// Imports feeds from a file.
    public void importFile() {
        FileChooser chooser = chooser("news.import.title");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(messages.text("news.files"), "*.opml", "*.xml", "*.dat"),
                        new FileChooser.ExtensionFilter(messages.text("news.files.all"), "*"));
        File chosen = chooser.showOpenDialog(window);
        if (chosen != null) {
            exchange.importFile(chosen.toPath());
        }
    }

    /// Exports the list of feeds.
    public void exportFile() {
        FileChooser chooser = chooser("news.export");
        chooser.setInitialFileName("feeds" + ".opml");
        File chosen = chooser.showSaveDialog(window);
        if (chosen != null) {
            exchange.exportFile(chosen.toPath());
        }
    }

    /// Exports all that is stored.
    public void exportAll() {
        FileChooser chooser = chooser("news.export-all");
        chooser.setInitialFileName("news" + ".json");
        File chosen = chooser.showSaveDialog(window);
        if (chosen != null) {
            exchange.exportAll(chosen.toPath());
        }
    }

    /// Publishes entries as a page or feed.
    ///
    /// @param choice which feeds
    /// @param limit how many entries of each at most
    /// @param format as what; a name that does not say so gets its ending
    /// @return whether a file was named
    boolean publish(FeedChoice choice, int limit, PublishFormat format) {
        FileChooser chooser = chooser("news.publish");
        String ending = "." + format.extension();
        chooser.setInitialFileName("whatsnew" + ending);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(messages.text(format.key()), "*" + ending));
        File chosen = chooser.showSaveDialog(window);
        if (chosen != null) {
            boolean named = chosen.getName().toLowerCase(Locale.ROOT).endsWith(ending);
            Path file = named ? chosen.toPath() : Path.of(chosen + ending);
            exchange.publish(choice, limit, file);
        }
        return chosen != null;
    }

    private FileChooser chooser(String key) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.plain(key));
        return chooser;
    }
}
