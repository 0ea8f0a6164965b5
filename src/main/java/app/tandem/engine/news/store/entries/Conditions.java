package app.tandem.engine.news.store.entries;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The conditions of a query over `entry e`, and their values.
final class Conditions {
    /// A search over a common word looks at so many of the entries that arrived last.
    private static final int FOUND_AT_MOST = 5000;

    private static final String FEEDS_INSIDE = """
            WITH RECURSIVE inside (id) AS (
                SELECT ? UNION ALL SELECT o.id FROM outline o JOIN inside i ON o.parent = i.id)
              SELECT o.feed FROM outline o JOIN inside i ON o.id = i.id WHERE o.feed IS NOT NULL""";

    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Conditions() {}

    /// What a query asks for, apart from the page.
    ///
    /// @param query the query
    /// @param grouped whether a story is represented by the first of its entries, where all feeds or a
    ///       folder's are asked for
    /// @return its conditions; empty when it searches for something without a word in it, which nothing matches
    static Optional<Conditions> of(EntryQuery query, boolean grouped) {
        String words = TextQuery.search(query.words());
        if (words.isEmpty() && !query.words().isBlank()) {
            return Optional.empty();
        }
        Conditions where = new Conditions();
        if (!words.isEmpty()) {
            where.add(
                    "e.id IN (SELECT rowid FROM entry_text WHERE entry_text MATCH ? ORDER BY rowid DESC LIMIT "
                            + FOUND_AT_MOST + ")",
                    words);
        }
        if (grouped && words.isEmpty() && !query.starred()) {
            where.addGroups(query.scope(), query.unread());
        }
        where.addFeeds(query.scope());
        where.addMarks(query);
        where.addTimes(query);
        return Optional.of(where);
    }

    private void addGroups(Scope scope, boolean unread) {
        String first = "(e.story IS NULL OR NOT EXISTS (SELECT 1 FROM entry o WHERE o.story = e.story AND o.id < e.id"
                + " AND o.muted IS NULL" + (unread ? " AND o.read = 0" : "")
                + " AND o.feed NOT IN (SELECT id FROM feed WHERE removed IS NOT NULL)";
        switch (scope) {
            case Scope.Everything _ -> add(first + "))");
            case Scope.OfFolder(long node) -> add(first + " AND o.feed IN (" + FEEDS_INSIDE + ")))", node);
            case Scope.OfFeed _, Scope.OfStory _ -> {}
        }
    }

    private void addMarks(EntryQuery query) {
        if (query.unread()) {
            add("e.read = 0");
        }
        if (query.starred()) {
            add("e.starred = 1");
        } else {
            add("e.muted IS NULL");
            add("e.feed NOT IN (SELECT id FROM feed WHERE removed IS NOT NULL)");
        }
    }

    private void addTimes(EntryQuery query) {
        Instant since = query.since();
        if (since != null) {
            add("e.sorted >= ?", since);
        }
        if (query.newerThan() > 0) {
            add("e.id > ?", query.newerThan());
        }
    }

    /// Adds a condition.
    ///
    /// @param condition in SQL
    /// @param more its values
    void add(String condition, @Nullable Object... more) {
        conditions.add(condition);
        values.addAll(Arrays.asList(more));
    }

    /// All of them.
    ///
    /// @return SQL that follows `WHERE`
    String sql() {
        return String.join(" AND ", conditions);
    }

    /// The values, in the order of the conditions.
    ///
    /// @param more what follows them
    /// @return all values
    @Nullable Object[] values(Object... more) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    private void addFeeds(Scope scope) {
        switch (scope) {
            case Scope.Everything _ -> {}
            case Scope.OfFeed(URI address) -> add("e.feed = (SELECT id FROM feed WHERE address = ?)", address);
            case Scope.OfStory(long story) -> add("e.story = ?", story);
            // the plus keeps SQLite from collecting and sorting all entries of all these feeds
            case Scope.OfFolder(long node) -> add("+e.feed IN (" + FEEDS_INSIDE + ")", node);
        }
    }
}
