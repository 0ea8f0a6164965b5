package app.tandem.engine.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes an [Entry], each value by its name. What is not set is absent. Not for several threads.
public final class EntryBuilder {
    private @Nullable String id;
    private @Nullable String title;
    private @Nullable String link;
    private @Nullable String author;
    private @Nullable String language;
    private @Nullable String image;
    private @Nullable Duration duration;
    private @Nullable Instant published;
    private @Nullable Instant updated;
    private @Nullable String summary;
    private List<String> content = List.of();
    private List<String> categories = List.of();
    private List<Enclosure> enclosures = List.of();

    /// Sets [Entry#id].
    ///
    /// @param value what the publisher identifies it by; null when the feed doesn't say
    /// @return this builder
    public EntryBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    /// Sets [Entry#title].
    ///
    /// @param value HTML; null when the feed doesn't say
    /// @return this builder
    public EntryBuilder title(@Nullable String value) {
        title = value;
        return this;
    }

    /// Sets [Entry#link].
    ///
    /// @param value the page it announces, absolute; null when the feed doesn't say
    /// @return this builder
    public EntryBuilder link(@Nullable String value) {
        link = value;
        return this;
    }

    /// Sets [Entry#author].
    ///
    /// @param value who wrote it; null when the feed doesn't say
    /// @return this builder
    public EntryBuilder author(@Nullable String value) {
        author = value;
        return this;
    }

    /// Sets [Entry#language].
    ///
    /// @param value a language tag (BCP 47); null when neither entry nor feed says
    /// @return this builder
    public EntryBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    /// Sets [Entry#image].
    ///
    /// @param value a picture that stands for it, absolute; null when the feed doesn't say
    /// @return this builder
    public EntryBuilder image(@Nullable String value) {
        image = value;
        return this;
    }

    /// Sets [Entry#duration].
    ///
    /// @param value how long its sound or film plays; null when the feed doesn't say
    /// @return this builder
    public EntryBuilder duration(@Nullable Duration value) {
        duration = value;
        return this;
    }

    /// Sets [Entry#published].
    ///
    /// @param value when it was first published; null when the feed doesn't say
    /// @return this builder
    public EntryBuilder published(@Nullable Instant value) {
        published = value;
        return this;
    }

    /// Sets [Entry#updated].
    ///
    /// @param value when it was last changed; null when the feed doesn't say
    /// @return this builder
    public EntryBuilder updated(@Nullable Instant value) {
        updated = value;
        return this;
    }

    /// Sets [Entry#summary].
    ///
    /// @param value an abstract, HTML; null when the feed has none
    /// @return this builder
    public EntryBuilder summary(@Nullable String value) {
        summary = value;
        return this;
    }

    /// Sets [Entry#content].
    ///
    /// @param value the whole text, HTML, in parts
    /// @return this builder
    public EntryBuilder content(List<String> value) {
        content = value;
        return this;
    }

    /// Sets [Entry#categories].
    ///
    /// @param value what it is about, in the feed's order
    /// @return this builder
    public EntryBuilder categories(List<String> value) {
        categories = value;
        return this;
    }

    /// Sets [Entry#enclosures].
    ///
    /// @param value files that belong to it, in the feed's order
    /// @return this builder
    public EntryBuilder enclosures(List<Enclosure> value) {
        enclosures = value;
        return this;
    }

    /// Makes the entry.
    ///
    /// @return an entry with all that was set
    public Entry build() {
        return new Entry(
                id,
                title,
                link,
                author,
                language,
                image,
                duration,
                published,
                updated,
                summary,
                content,
                categories,
                enclosures);
    }
}
