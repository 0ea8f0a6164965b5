package app.tandem.engine.news.store.entries;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A page of a list of entries. Immutable.
///
/// @param scope over which feeds
/// @param unread only what has not been read
/// @param starred only what is starred
/// @param words a search, as [TextQuery#search] reads it; empty for none
/// @param since only what belongs to this time or later, such as the beginning of today; null for all times
/// @param newerThan only entries that arrived after the one of this number; 0 for all
/// @param oldestFirst whether the list begins with the oldest
/// @param after the line after which the page begins; null for the first page
/// @param limit how many lines at most
public record EntryQuery(
        Scope scope,
        boolean unread,
        boolean starred,
        String words,
        @Nullable Instant since,
        long newerThan,
        boolean oldestFirst,
        @Nullable EntryLine after,
        int limit) {

    /// Lines a page, where nobody says otherwise.
    public static final int PAGE = 100;

    /// The first page of all there is in a scope, newest first.
    ///
    /// @param scope over which feeds
    /// @return a query without conditions
    public static EntryQuery of(Scope scope) {
        return new EntryQuery(scope, false, false, "", null, 0, false, null, PAGE);
    }

    /// The same, of what has not been read.
    ///
    /// @return another query
    public EntryQuery unreadOnly() {
        return new EntryQuery(scope, true, starred, words, since, newerThan, oldestFirst, after, limit);
    }

    /// The same, of what is starred.
    ///
    /// @return another query
    public EntryQuery starredOnly() {
        return new EntryQuery(scope, unread, true, words, since, newerThan, oldestFirst, after, limit);
    }

    /// The same, of what matches a search.
    ///
    /// @param typed the words
    /// @return another query
    public EntryQuery matching(String typed) {
        return new EntryQuery(scope, unread, starred, typed, since, newerThan, oldestFirst, after, limit);
    }

    /// The same, of what belongs to a time or later.
    ///
    /// @param time the beginning of today, say
    /// @return another query
    public EntryQuery from(Instant time) {
        return new EntryQuery(scope, unread, starred, words, time, newerThan, oldestFirst, after, limit);
    }

    /// The same, of what arrived after an entry: what a list has to take in when a refresh brings something.
    ///
    /// @param id the number of the newest entry that is known, see [Entries#latest]
    /// @return another query
    public EntryQuery arrivedAfter(long id) {
        return new EntryQuery(scope, unread, starred, words, since, id, oldestFirst, after, limit);
    }

    /// The same in one of the two orders.
    ///
    /// @param oldest whether the list begins with the oldest
    /// @return another query
    public EntryQuery oldestFirst(boolean oldest) {
        return new EntryQuery(scope, unread, starred, words, since, newerThan, oldest, after, limit);
    }

    /// The next page.
    ///
    /// @param last the last line of the page before
    /// @return another query
    public EntryQuery after(EntryLine last) {
        return new EntryQuery(scope, unread, starred, words, since, newerThan, oldestFirst, last, limit);
    }

    /// The same in pages of another length.
    ///
    /// @param most lines at most; -1 for all
    /// @return another query
    public EntryQuery limit(int most) {
        return new EntryQuery(scope, unread, starred, words, since, newerThan, oldestFirst, after, most);
    }
}
