package app.tandem.engine.news.store;

import org.jspecify.annotations.Nullable;

/// A page of a list of entries, newest first. Immutable.
///
/// @param scope over which feeds
/// @param unread only what has not been read
/// @param starred only what is starred
/// @param words a search, as [TextQuery#search] reads it; empty for none
/// @param after the line after which the page begins; null for the first page
/// @param limit how many lines at most
public record EntryQuery(
        Scope scope,
        boolean unread,
        boolean starred,
        String words,
        @Nullable EntryLine after,
        int limit) {

    /// Lines a page, where nobody says otherwise.
    public static final int PAGE = 100;

    /// The first page of all there is in a scope.
    ///
    /// @param scope over which feeds
    /// @return a query without conditions
    public static EntryQuery of(Scope scope) {
        return new EntryQuery(scope, false, false, "", null, PAGE);
    }

    /// The same, of what has not been read.
    ///
    /// @return another query
    public EntryQuery unreadOnly() {
        return new EntryQuery(scope, true, starred, words, after, limit);
    }

    /// The same, of what is starred.
    ///
    /// @return another query
    public EntryQuery starredOnly() {
        return new EntryQuery(scope, unread, true, words, after, limit);
    }

    /// The same, of what matches a search.
    ///
    /// @param typed the words
    /// @return another query
    public EntryQuery matching(String typed) {
        return new EntryQuery(scope, unread, starred, typed, after, limit);
    }

    /// The next page.
    ///
    /// @param last the last line of the page before
    /// @return another query
    public EntryQuery after(EntryLine last) {
        return new EntryQuery(scope, unread, starred, words, last, limit);
    }
}
