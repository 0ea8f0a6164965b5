package app.tandem.engine.news.store.entries;

import app.tandem.engine.feed.Enclosure;
import app.tandem.engine.feed.Entry;
import app.tandem.engine.feed.clean.PlainText;
import app.tandem.engine.news.EntryOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An entry as it comes in, with what is derived from it to compare, sort and search.
///
/// @param entry the entry
/// @param page its link, reduced by [CanonicalUrl]; null when it has none of its own
/// @param headline its title without markup
/// @param words the title's words to compare: no case, no diacritics, no punctuation, a space between two;
///     empty when they are too few to tell a story
/// @param text its summary and content without markup
/// @param excerpt the beginning of the text, for a list: one line
/// @param digest 16 bytes that change when anything shown changes
record ParsedEntry(
        Entry entry, @Nullable String page, String headline, String words, String text, String excerpt, byte[] digest) {
    private static final int EXCERPT = 200;
    private static final int DIGEST = 16;

    /// With fewer words a title is no story but a column: "Open thread", "Links".
    private static final int WORDS_OF_A_STORY = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// Derives what is needed.
    ///
    /// @param entry an entry
    /// @return the entry with it
    static ParsedEntry of(Entry entry) {
        String text = Stream.concat(Stream.ofNullable(entry.summary()), entry.content().stream())
                .distinct()
                .map(PlainText::of)
                .collect(Collectors.joining("\n"));
        String headline = PlainText.of(entry.title());
        return new ParsedEntry(
                entry,
                CanonicalUrl.of(entry.link()),
                headline,
                words(headline),
                text,
                PlainText.cut(text.replace('\n', ' '), EXCERPT),
                digest(entry));
    }

    private static String words(String headline) {
        String folded = MARKS.matcher(Normalizer.normalize(headline, Normalizer.Form.NFKD))
                .replaceAll("");
        String words =
                NO_WORD.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return words.chars().filter(c -> c == ' ').count() + 1 < WORDS_OF_A_STORY ? "" : words;
    }

    /// When it was published by its own account.
    ///
    /// @return the date; null when the feed gives none
    @Nullable Instant date() {
        return EntryOrder.date(entry).orElse(null);
    }

    /// Where it belongs in a list.
    ///
    /// @param arrived when it first came
    /// @return its date, but no later than it came; when it came, if it has none
    Instant sorted(Instant arrived) {
        Instant date = date();
        return date == null || date.isAfter(arrived) ? arrived : date;
    }

    private static byte[] digest(Entry entry) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            List<@Nullable Object> shown = Arrays.asList(
                    entry.title(),
                    entry.link(),
                    entry.author(),
                    entry.image(),
                    entry.duration(),
                    entry.published(),
                    entry.updated(),
                    entry.summary());
            shown.forEach(part -> add(sha, part));
            entry.content().forEach(part -> add(sha, part));
            entry.categories().forEach(part -> add(sha, part));
            for (Enclosure enclosure : entry.enclosures()) {
                add(sha, enclosure);
            }
            return Arrays.copyOf(sha.digest(), DIGEST);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest sha, @Nullable Object part) {
        sha.update(part == null ? new byte[] {1} : part.toString().getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }
}
