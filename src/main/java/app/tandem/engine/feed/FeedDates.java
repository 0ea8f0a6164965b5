package app.tandem.engine.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Dates.
final class FeedDates {
    private FeedDates() {}

    static @Nullable Instant first(Element parent, String... names) {
        return Elements.firstThat(parent, e -> Optional.ofNullable(parse(Elements.text(e))), names);
    }

    static @Nullable Instant parse(@Nullable String text) {
        if (text == null) return null;
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            try {
                return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
