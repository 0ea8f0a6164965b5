package app.tandem.engine.news.store.feeds;

import app.tandem.engine.news.store.sqlite.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What stands in an OPML file beside its outlines: the namespaces of its root, and its head. On the store's
/// thread.
final class ListHeadings {
    /// Prefixes with their namespaces.
    static final String NAMESPACES = "namespace";

    /// Elements of the head with their texts.
    static final String HEAD = "head";

    private final Database database;

    ListHeadings(Database database) {
        this.database = database;
    }

    /// Those of a kind.
    ///
    /// @param kind [#NAMESPACES] or [#HEAD]
    /// @return in the file's order
    Map<String, String> of(String kind) {
        Map<String, String> headings = new LinkedHashMap<>();
        database.rows(
                "SELECT name, value FROM heading WHERE kind = ? ORDER BY position",
                row -> Optional.ofNullable(headings.put(row.text("name"), row.text("value"))),
                kind);
        return headings;
    }

    /// Puts others in the place of all.
    ///
    /// @param namespaces in the file's order
    /// @param head in the file's order
    void replace(Map<String, String> namespaces, Map<String, String> head) {
        database.change("DELETE FROM heading");
        add(NAMESPACES, namespaces);
        add(HEAD, head);
    }

    private void add(String kind, Map<String, String> headings) {
        int position = 0;
        for (Map.Entry<String, String> heading : headings.entrySet()) {
            database.change(
                    "INSERT INTO heading VALUES (?, ?, ?, ?)", kind, position++, heading.getKey(), heading.getValue());
        }
    }
}
