package app.tandem.engine.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a feed (RFC 4287 `entry`, RSS `item`), cleaned: whatever text it holds is safe to show as HTML.
///
/// @param id what the publisher identifies it by; null when the feed doesn't say
/// @param title its title, HTML; null when the feed doesn't say
/// @param link the page it announces, absolute; null when the feed doesn't say
/// @param author who wrote it; null when the feed doesn't say
/// @param language a language tag (BCP 47); null when neither entry nor feed says
/// @param image a picture that stands for it, absolute; null when the feed doesn't say
/// @param duration how long its sound or film plays; null when the feed doesn't say
/// @param published when it was first published; null when the feed doesn't say, or not intelligibly
/// @param updated when it was last changed; null when the feed doesn't say, or not intelligibly
/// @param summary an abstract, HTML; null when the feed has none
/// @param content the whole text, HTML; empty when the feed has none
/// @param categories what it is about, in the feed's order
/// @param enclosures files that belong to it, in the feed's order
public record Entry(
        @Nullable String id,
        @Nullable String title,
        @Nullable String link,
        @Nullable String author,
        @Nullable String language,
        @Nullable String image,
        @Nullable Duration duration,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String summary,
        List<String> content,
        List<String> categories,
        List<Enclosure> enclosures) {

    /// Copies the lists.
    public Entry {
        content = List.copyOf(content);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /// What tells it from others of its feed.
    ///
    /// @return its id, or else its link, or else its title; `null` as a word when the feed gives none of them
    public String identity() {
        @Nullable String identity = id != null ? id : link != null ? link : title;
        return String.valueOf(identity);
    }
}
