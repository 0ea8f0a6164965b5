package app.tandem.engine.feed;

import app.tandem.engine.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed as it was read: cleaned, its addresses absolute.
///
/// @param format such as `rss 2.0`, `atom 1.0`, `json feed 1.1`
/// @param title its title, HTML; null when the feed doesn't say
/// @param link the site it belongs to, absolute; null when the feed doesn't say
/// @param description what it is about, HTML; null when the feed doesn't say
/// @param language a language tag (BCP 47); null when the feed doesn't say
/// @param image its picture, absolute; null when the feed has none
/// @param updated when it was last changed; null when the feed doesn't say, or not intelligibly
/// @param refresh how often it asks to be read
/// @param entries its entries, in the feed's order
/// @param repairs what had to be repaired to read it; empty for a sound feed
public record Feed(
        String format,
        @Nullable String title,
        @Nullable String link,
        @Nullable String description,
        @Nullable String language,
        @Nullable String image,
        @Nullable Instant updated,
        Refresh refresh,
        List<Entry> entries,
        List<Problem> repairs) {

    /// Copies the lists.
    public Feed {
        entries = List.copyOf(entries);
        repairs = List.copyOf(repairs);
    }

    /// The same feed in a language, which counts wherever it says none itself.
    ///
    /// @param said a language tag (BCP 47); null for none
    /// @return a new feed, or this one where there is nothing to add
    public Feed orInLanguage(@Nullable String said) {
        return said == null || language != null
                ? this
                : new FeedBuilder(this).language(said).build();
    }

    /// The same feed with other entries.
    ///
    /// @param others instead of its own
    /// @return a new feed
    public Feed withEntries(List<Entry> others) {
        return new FeedBuilder(this).entries(others).build();
    }
}
