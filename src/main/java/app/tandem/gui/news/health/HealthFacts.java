package app.tandem.gui.news.health;

import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.store.log.FeedHealth;
import app.tandem.engine.news.store.log.FetchLogEntry;
import app.tandem.gui.fx.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a health card says of a feed, in the reader's language. Any thread.
public final class HealthFacts {
    private HealthFacts() {}

    /// A line of the card.
    ///
    /// @param name what it is about
    /// @param value what is so
    public record Fact(String name, String value) {}

    /// The lines of a card.
    ///
    /// @param health how a feed does
    /// @param now the time
    /// @param messages the window's texts
    /// @return the last fetch, then what else there is to say
    public static List<Fact> of(FeedHealth health, Instant now, Messages messages) {
        List<Fact> facts = new ArrayList<>();
        if (health.fetches().isEmpty()) {
            return List.of(new Fact(messages.text("news.health.last"), messages.text("news.health.never")));
        }
        facts.add(new Fact(
                messages.text("news.health.last"), last(health.fetches().getFirst(), now, messages)));
        if (health.failingSince() != null) {
            facts.add(new Fact(
                    messages.text("news.health.since"), messages.formats().dateTime(health.failingSince())));
        }
        if (health.next() != null) {
            facts.add(new Fact(messages.text("news.health.next"), next(health.next(), messages)));
        }
        if (health.movedTo() != null) {
            facts.add(new Fact(
                    messages.text("news.health.moved"), health.movedTo().toString()));
        }
        if (!health.repairs().isEmpty()) {
            String repaired = health.repairs().stream().map(messages::text).collect(Collectors.joining("\n"));
            facts.add(new Fact(messages.text("news.health.repaired"), repaired));
        }
        if (health.correctedDates() > 0) {
            facts.add(new Fact(
                    messages.text("news.health.dates"), messages.formats().number(health.correctedDates())));
        }
        return facts;
    }

    /// What is told of one fetch where the pointer rests on it.
    ///
    /// @param fetch the fetch
    /// @param messages the window's texts
    /// @return when it was, how long it took, and why it failed
    static String text(FetchLogEntry fetch, Messages messages) {
        return Stream.of(
                        messages.formats().dateTime(fetch.at()),
                        messages.text("news.health.took", fetch.took().toMillis()),
                        fetch.reason() == null ? "" : messages.text(fetch.reason()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String last(FetchLogEntry fetch, Instant now, Messages messages) {
        String age = messages.formats().when(fetch.at(), now);
        return fetch.reason() == null
                ? messages.text(
                        "news.health.read", age, fetch.added(), fetch.took().toMillis())
                : messages.text("news.health.failed", age, messages.text(fetch.reason()));
    }

    private static String next(NextCheck next, Messages messages) {
        String why = messages.text(next.reason());
        return next.at() == null
                ? why
                : messages.text("news.health.next-at", messages.formats().dateTime(next.at()), why);
    }
}
