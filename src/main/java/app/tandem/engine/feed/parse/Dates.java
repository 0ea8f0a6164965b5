package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.dates.FeedDates;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.Repairs;
import java.time.Instant;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// The dates of feeds and entries.
final class Dates {
    private Dates() {}

    /// Reads the first child of some names that holds a date.
    ///
    /// @param repairs where to note those that hold something else
    /// @param names as [Elements#name] gives them, the best first
    /// @return null for none
    static @Nullable Instant first(Element parent, Repairs repairs, String... names) {
        return Elements.firstThat(parent, child -> read(child, repairs), names);
    }

    private static Optional<Instant> read(Element element, Repairs repairs) {
        String text = Elements.text(element);
        Instant date = FeedDates.parse(text);
        if (text != null && date == null) {
            repairs.note("repair.date");
        }
        return Optional.ofNullable(date);
    }
}
