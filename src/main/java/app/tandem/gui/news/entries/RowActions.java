package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.SearchHits;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;

/// What can be done with a row of the list of entries. JavaFX thread.
///
/// @param show shows an entry as article, with the words of the search marked
/// @param page opens an entry's page in the system's browser
/// @param star stars an entry, or takes its star
/// @param menu makes the menu of an entry; empty for none
public record RowActions(
        BiConsumer<EntryRow, SearchHits> show,
        Consumer<EntryRow> page,
        Consumer<EntryRow> star,
        Function<EntryRow, Optional<ContextMenu>> menu) {}
