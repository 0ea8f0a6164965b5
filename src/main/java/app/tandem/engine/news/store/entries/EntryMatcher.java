package app.tandem.engine.news.store.entries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells which entries of a document are ones that are stored already. Publishers change guids (when a site
/// moves to https, say), change links, change titles, and use one guid for several articles; so an entry is
/// known
///
/// 1. by guid and page together;
/// 2. by guid alone, where the page doesn't contradict it, or has changed while title and date have not;
/// 3. by page alone, where the stored guid has vanished from the feed, no other entry of the document has this
///    page, and title or date agree;
/// 4. by title and date, where there is neither guid nor page.
///
/// Whatever else comes is new: rather a duplicate than an article that nobody sees.
final class EntryMatcher {
    /// Two dates of one entry: publishers who correct a date do so by hours.
    private static final Duration CLOSE = Duration.ofHours(12);

    private final List<Stored> stored;
    private final List<ParsedEntry> document;
    private final IdentityHashMap<ParsedEntry, Stored> matches = new IdentityHashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private final Set<String> guids;
    private final Map<String, Long> pages;

    /// A stored entry, as far as it is compared.
    ///
    /// @param id its number
    /// @param guid what the publisher identifies it by; null when the feed doesn't say
    /// @param page its reduced link; null when it has none of its own
    /// @param headline its title without markup
    /// @param date when it was published by its own account; null when the feed doesn't say
    /// @param digest of all that is shown
    record Stored(
            long id,
            @Nullable String guid,
            @Nullable String page,
            String headline,
            @Nullable Instant date,
            byte[] digest) {}

    private EntryMatcher(List<Stored> stored, List<ParsedEntry> document) {
        this.stored = stored;
        this.document = document;
        this.guids = document.stream()
                .map(parsed -> parsed.entry().id())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        this.pages = document.stream()
                .map(ParsedEntry::page)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(page -> page, Collectors.counting()));
    }

    /// Matches a document.
    ///
    /// @param stored all entries stored of the feed
    /// @param document the entries that have come
    /// @return the stored entry of each that is known, each stored one at most once; what is missing is new
    static IdentityHashMap<ParsedEntry, Stored> match(List<Stored> stored, List<ParsedEntry> document) {
        EntryMatcher matcher = new EntryMatcher(stored, document);
        matcher.pass(EntryMatcher::sameGuid, (a, b) -> Objects.equals(a.page(), b.page()));
        matcher.pass(EntryMatcher::sameGuid, EntryMatcher::pageAgrees);
        matcher.pass((a, b) -> a.page() != null && a.page().equals(b.page()), matcher::guidHasChanged);
        matcher.pass(
                (a, b) -> a.entry().id() == null && b.guid() == null && a.page() == null && b.page() == null,
                (a, b) -> a.headline().equals(b.headline()) && close(a, b));
        return matcher.matches;
    }

    private void pass(BiPredicate<ParsedEntry, Stored> key, BiPredicate<ParsedEntry, Stored> condition) {
        List<ParsedEntry> unknown =
                document.stream().filter(parsed -> !matches.containsKey(parsed)).toList();
        List<Stored> free = new ArrayList<>(
                stored.stream().filter(known -> !taken.contains(known.id())).toList());
        for (ParsedEntry parsed : unknown) {
            free.stream()
                    .filter(known -> key.test(parsed, known) && condition.test(parsed, known))
                    .findFirst()
                    .ifPresent(known -> {
                        matches.put(parsed, known);
                        taken.add(known.id());
                        free.remove(known);
                    });
        }
    }

    private static boolean sameGuid(ParsedEntry parsed, Stored known) {
        return parsed.entry().id() != null && parsed.entry().id().equals(known.guid());
    }

    private static boolean pageAgrees(ParsedEntry parsed, Stored known) {
        return parsed.page() == null
                || known.page() == null
                || (parsed.headline().equals(known.headline()) && close(parsed, known));
    }

    private boolean guidHasChanged(ParsedEntry parsed, Stored known) {
        boolean vanished = known.guid() == null || !guids.contains(known.guid());
        boolean alone = pages.getOrDefault(parsed.page(), 0L) == 1;
        boolean sameTitle = parsed.headline().equals(known.headline());
        return vanished && (sameTitle || alone) && close(parsed, known);
    }

    private static boolean close(ParsedEntry parsed, Stored known) {
        Instant date = parsed.date();
        return date == null
                || known.date() == null
                || Duration.between(date, known.date()).abs().compareTo(CLOSE) <= 0;
    }
}
