package app.tandem.engine.feed;

import app.tandem.engine.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes a [Feed], each value by its name. What is not set is absent. Not for several threads.
public final class FeedBuilder {
    private final String format;
    private @Nullable String title;
    private @Nullable String link;
    private @Nullable String description;
    private @Nullable String language;
    private @Nullable String image;
    private @Nullable Instant updated;
    private Refresh refresh = Refresh.UNSAID;
    private List<Entry> entries = List.of();
    private List<Problem> repairs = List.of();

    /// Begins a feed that says nothing of itself and has no entries.
    ///
    /// @param format such as `rss 2.0`, `atom 1.0`, `json feed 1.1`
    public FeedBuilder(String format) {
        this.format = format;
    }

    /// Begins with all that another feed has.
    ///
    /// @param feed the other
    FeedBuilder(Feed feed) {
        format = feed.format();
        title = feed.title();
        link = feed.link();
        description = feed.description();
        language = feed.language();
        image = feed.image();
        updated = feed.updated();
        refresh = feed.refresh();
        entries = feed.entries();
        repairs = feed.repairs();
    }

    /// Sets [Feed#title].
    ///
    /// @param value HTML; null when the feed doesn't say
    /// @return this builder
    public FeedBuilder title(@Nullable String value) {
        title = value;
        return this;
    }

    /// Sets [Feed#link].
    ///
    /// @param value the site it belongs to, absolute; null when the feed doesn't say
    /// @return this builder
    public FeedBuilder link(@Nullable String value) {
        link = value;
        return this;
    }

    /// Sets [Feed#description].
    ///
    /// @param value HTML; null when the feed doesn't say
    /// @return this builder
    public FeedBuilder description(@Nullable String value) {
        description = value;
        return this;
    }

    /// Sets [Feed#language].
    ///
    /// @param value a language tag (BCP 47); null when the feed doesn't say
    /// @return this builder
    public FeedBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    /// Sets [Feed#image].
    ///
    /// @param value its picture, absolute; null when the feed has none
    /// @return this builder
    public FeedBuilder image(@Nullable String value) {
        image = value;
        return this;
    }

    /// Sets [Feed#updated].
    ///
    /// @param value when it was last changed; null when the feed doesn't say
    /// @return this builder
    public FeedBuilder updated(@Nullable Instant value) {
        updated = value;
        return this;
    }

    /// Sets [Feed#refresh].
    ///
    /// @param value how often it asks to be read
    /// @return this builder
    public FeedBuilder refresh(Refresh value) {
        refresh = value;
        return this;
    }

    /// Sets [Feed#entries].
    ///
    /// @param value its entries, in the feed's order
    /// @return this builder
    public FeedBuilder entries(List<Entry> value) {
        entries = value;
        return this;
    }

    /// Sets [Feed#repairs].
    ///
    /// @param value what had to be repaired to read it
    /// @return this builder
    public FeedBuilder repairs(List<Problem> value) {
        repairs = value;
        return this;
    }

    /// Makes the feed.
    ///
    /// @return with what was set
    public Feed build() {
        return new Feed(format, title, link, description, language, image, updated, refresh, entries, repairs);
    }
}
