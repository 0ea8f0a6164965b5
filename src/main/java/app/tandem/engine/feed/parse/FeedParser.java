package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.clean.TimeBudget;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.dates.Durations;
import app.tandem.engine.feed.parse.encoding.Encodings;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.FeedXml;
import app.tandem.engine.feed.xml.Repairs;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.work.Interrupts;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Reads RSS, Atom, JSON Feed and CDF, sound or broken: bytes to text, text to a tree, and the tree by one
/// adapter per format. What comes out is cleaned, and its addresses are absolute where there is anything to
/// make them so.
public final class FeedParser {
    /// How long a document may take. The largest feeds take a tenth of it.
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private FeedParser() {}

    /// Reads a document. Never throws for what the document holds, and gives up what takes longer than 5 s of
    /// the thread's time. When the thread is interrupted it ends at once; the interrupt is left to be seen.
    ///
    /// @param body the bytes as they came, inflated
    /// @param contentType the HTTP Content-Type with its parameters; null when there is none
    /// @param base the address it came from, against which relative addresses are resolved; null when there is
    ///     none
    /// @return the feed, or why it is none
    public static ParseOutcome parse(byte[] body, @Nullable String contentType, @Nullable URI base) {
        ParseOutcome outcome = TimeLimit.within(LONGEST, () -> read(body, contentType, base));
        return outcome == null ? tooLong() : outcome;
    }

    /// The outcome of a document that takes too long to read.
    public static ParseOutcome.NotAFeed tooLong() {
        return new ParseOutcome.NotAFeed(Problem.of("parse.tooLong", Durations.time(LONGEST)));
    }

    /// Reads a document as [#parse] does, of which the server says in which language it is.
    ///
    /// @param body the bytes as they came, inflated
    /// @param contentType the HTTP Content-Type with its parameters; null when there is none
    /// @param language the HTTP Content-Language, which counts where the feed says nothing; null when there is
    ///     none
    /// @param base the address it came from; null when there is none
    /// @return the feed, or why it is none
    public static ParseOutcome parse(
            byte[] body, @Nullable String contentType, @Nullable String language, @Nullable URI base) {
        return inLanguage(parse(body, contentType, base), language);
    }

    private static ParseOutcome inLanguage(ParseOutcome outcome, @Nullable String language) {
        return switch (outcome) {
            case ParseOutcome.Parsed(Feed feed) ->
                new ParseOutcome.Parsed(feed.orInLanguage(Elements.languageTag(language)));
            case ParseOutcome.NotAFeed none -> none;
        };
    }

    /// Reads a document as [#parse] does, on a thread that a cancel interrupts.
    ///
    /// @param body the bytes as they came, inflated
    /// @param contentType the HTTP Content-Type with its parameters; null when there is none
    /// @param language the HTTP Content-Language; null when there is none
    /// @param base the address it came from; null when there is none
    /// @return the feed, or why it is none
    /// @throws InterruptedException when the thread is interrupted: what was read of the document says nothing
    public static ParseOutcome parseInterruptibly(
            byte[] body, @Nullable String contentType, @Nullable String language, @Nullable URI base)
            throws InterruptedException {
        ParseOutcome outcome = parse(body, contentType, language, base);
        Interrupts.check();
        return outcome;
    }

    /// Reads a document as [#parseInterruptibly] does, in a time that others take from, too.
    ///
    /// @param budget grants the time, 5 s of which are the most that count
    /// @param body the bytes as they came, inflated
    /// @param contentType the HTTP Content-Type with its parameters; null when there is none
    /// @param language the HTTP Content-Language; null when there is none
    /// @param base the address it came from; null when there is none
    /// @return the feed, or why it is none; empty when the time was over
    /// @throws InterruptedException when the thread is interrupted
    public static Optional<ParseOutcome> parseWithin(
            TimeBudget budget, byte[] body, @Nullable String contentType, @Nullable String language, @Nullable URI base)
            throws InterruptedException {
        ParseOutcome outcome = TimeLimit.within(budget, () -> read(body, contentType, base));
        Interrupts.check();
        return Optional.ofNullable(outcome).map(read -> inLanguage(read, language));
    }

    private static ParseOutcome read(byte[] body, @Nullable String contentType, @Nullable URI base) {
        Repairs repairs = new Repairs();
        String text = Encodings.text(body, contentType, repairs).strip();
        String address = base == null ? "" : base.toString();
        if (text.startsWith("{") || text.startsWith("[")) {
            return JsonFeedReader.read(text, address, repairs);
        }
        if (DocumentKind.isPage(text)) {
            return new ParseOutcome.NotAFeed(Problem.of("parse.page"));
        }
        Element top = FeedXml.read(text, repairs);
        Element root = DocumentKind.root(top, repairs);
        return root == null
                ? new ParseOutcome.NotAFeed(DocumentKind.reason(top, text))
                : new ParseOutcome.Parsed(feed(root, address, repairs));
    }

    private static Feed feed(Element root, String base, Repairs repairs) {
        return switch (root.getName()) {
            case "feed" -> AtomReader.read(root, base, repairs);
            case "channel" -> CdfReader.read(root, base, repairs);
            case "document" -> AtomReader.read(root, base, repairs);
            default -> RssReader.read(root, base, repairs);
        };
    }
}
