package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.SearchHits;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/// What can be done with a row of the list of entries. JavaFX thread.
///
/// @param show shows an entry as article, with the words of the search marked
/// @param alone shows the article alone
/// @param star stars an entry, or takes its star
/// @param story shows which entries tell an entry's story, below a node
/// @param menu makes the menu of an entry; empty for none
public record RowActions(
        BiConsumer<EntryRow, SearchHits> show,
        Runnable alone,
        Consumer<EntryRow> star,
        BiConsumer<EntryRow, Node> story,
        Function<EntryRow, Optional<ContextMenu>> menu) {}
