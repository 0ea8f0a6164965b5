package app.tandem.engine.news;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.clean.TimeBudget;
import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.ByteBudget;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.FetchRequest;
import app.tandem.engine.feed.fetch.Redirect;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.find.FeedFinder;
import app.tandem.engine.feed.find.Finding;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.feed.schedule.NextCheck;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.work.Interrupts;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Refreshes one feed: the part of a run that happens on the feed's own thread.
final class FeedRefresher {
    /// How many documents are read at once, in the order in which they came: hundreds would take each other's
    /// time and memory, and that of the requests in flight.
    private static final int READERS = 2 * Runtime.getRuntime().availableProcessors();

    /// The reasons of a document that could not be read within the budget: its own part, or what all share.
    private static final Problem TOO_LONG = FeedParser.tooLong().reason();
    private static final Problem MANY_TOO_LONG = Problem.of("refresh.manyTooLong");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FeedFetcher fetcher;
    private final FeedFinder finder;
    private final NewsRequest request;
    private final FeedStateStore.Snapshot snapshot;
    private final InstantSource clock;
    private final TimeBudget budget;
    private final FeedStateStore store;
    private final ReadingPlaces places;

    /// Makes one.
    ///
    /// @param fetcher what asks the servers
    /// @param store what will remember the feeds; here it only prepares them
    /// @param readAhead how many feeds may be read and not [#saved] yet: more would only lie in memory
    FeedRefresher(
            FeedFetcher fetcher,
            FeedStateStore store,
            int readAhead,
            NewsRequest request,
            FeedStateStore.Snapshot snapshot,
            InstantSource clock,
            TimeBudget budget) {
        this.fetcher = fetcher;
        this.finder = new FeedFinder(fetcher);
        this.request = request;
        this.snapshot = snapshot;
        this.clock = clock;
        this.budget = budget;
        this.store = store;
        this.places = new ReadingPlaces(READERS, readAhead);
    }

    /// How many documents have come and are not saved yet. Any thread.
    int held() {
        return places.held();
    }

    /// Says that a feed is saved, so that another one may be read.
    ///
    /// @param result any outcome of this refresher
    void saved(RefreshResult result) {
        if (result instanceof RefreshResult.Changed) {
            places.saved();
        }
    }

    /// Asks for a feed, unless it is on hold, and reads what comes.
    ///
    /// @param slot the feed
    /// @return the outcome
    /// @throws InterruptedException when the run is cancelled
    RefreshResult result(HostAdmission.FetchSlot slot) throws InterruptedException {
        Subscription subscription = slot.subscription();
        FeedState state = snapshot.of(subscription.address());
        Optional<RefreshResult> notNow = notNow(slot, state);
        if (notNow.isPresent()) {
            return notNow.get();
        }
        FetchRequest question = question(subscription, state);
        return came(subscription, state, fetcher.fetch(question, slot.share()), question.policy(), slot.share());
    }

    /// Reads a document that has come before.
    ///
    /// @param kept the document
    /// @return the outcome
    /// @throws InterruptedException when the run is cancelled
    RefreshResult result(PutOff.Kept kept) throws InterruptedException {
        Subscription subscription = kept.subscription();
        ByteBudget.Share share = ByteBudget.unlimited().share(); // few are read at once
        return read(subscription, snapshot.of(subscription.address()), kept.document(), policy(subscription), share);
    }

    /// Whether a feed failed for no other reason than the time that it takes to read.
    static boolean isGivenUp(RefreshResult.Failed failed) {
        return failed.reason().equals(TOO_LONG) || failed.reason().equals(MANY_TOO_LONG);
    }

    private RefreshResult came(
            Subscription subscription,
            FeedState state,
            FetchOutcome answer,
            AddressPolicy policy,
            ByteBudget.Share share)
            throws InterruptedException {
        Instant now = clock.instant();
        return switch (answer) {
            case FetchOutcome.NotModified same -> new RefreshResult.Unchanged(subscription, state, same, now);
            case FetchOutcome.Fetched document -> read(subscription, state, document, policy, share);
            case FetchOutcome.Failed failed ->
                new RefreshResult.Failed(subscription, state, failed, failed.reason(), now);
        };
    }

    private FetchRequest question(Subscription subscription, FeedState state) {
        URI moved = state.redirect().moved(clock.instant());
        Validators validators = request.fresh() ? Validators.NONE : state.validators();
        URI address = moved == null ? FeedFinder.known(subscription.address()) : moved;
        return new FetchRequest(address, validators, policy(subscription));
    }

    private AddressPolicy policy(Subscription subscription) {
        return request.trusted() ? AddressPolicy.ANYWHERE : subscription.policy();
    }

    private Optional<RefreshResult> notNow(HostAdmission.FetchSlot slot, FeedState state) {
        Subscription subscription = slot.subscription();
        Instant held = slot.heldUntil();
        if (held != null) {
            String until = TIME.format(held.atZone(ZoneId.systemDefault()));
            Problem reason = Problem.of("refresh.held", until);
            return Optional.of(new RefreshResult.OnHold(subscription, state, reason));
        }
        NextCheck next = state.next();
        if (next == null) {
            return Optional.empty();
        }
        Instant due = next.at();
        // a feed that is gone is asked for once more when the reader asks for it alone, or for everything anew
        if (due == null && request.subscriptions().size() > 1 && !request.fresh()) {
            return Optional.of(new RefreshResult.OnHold(subscription, state, next.reason()));
        }
        boolean early = due != null && NextCheck.early(due, clock.instant());
        return early && request.trigger() == RefreshTrigger.SCHEDULED
                ? Optional.of(new RefreshResult.NotDue(subscription, state))
                : Optional.empty();
    }

    private RefreshResult read(
            Subscription subscription,
            FeedState state,
            FetchOutcome.Fetched document,
            AddressPolicy policy,
            ByteBudget.Share share)
            throws InterruptedException {
        Interrupts.check(); // hundreds may have come at once
        Instant now = clock.instant();
        if (!request.fresh() && document.hash().equals(state.hash())) {
            return new RefreshResult.Unchanged(subscription, state, document, now);
        }
        Contents contents = contents(document).orElse(null);
        if (contents == null) {
            Problem reason = budget.isExhausted() ? MANY_TOO_LONG : TOO_LONG;
            return new RefreshResult.Failed(subscription, state, document, reason, now);
        }
        return switch (contents.outcome()) {
            case ParseOutcome.Parsed(Feed feed) ->
                new RefreshResult.Changed(subscription, state, document, feed, now, contents.prepared());
            case ParseOutcome.NotAFeed(Problem reason) -> {
                Optional<FetchOutcome> named = finder.follow(document, contents.links(), policy, share);
                yield named.isPresent()
                        ? came(subscription, state, named.get(), policy, share)
                        : new RefreshResult.Failed(subscription, state, document, reason, now);
            }
        };
    }

    /// What a document holds.
    ///
    /// @param outcome the feed, or why it is none
    /// @param prepared what the store has made of the feed
    /// @param links the feeds that it names when it is none
    private record Contents(ParseOutcome outcome, FeedStateStore.Prepared prepared, List<Finding.FeedLink> links) {}

    /// Reads a document in its turn. One that is a feed keeps its place among those that are not saved.
    private Optional<Contents> contents(FetchOutcome.Fetched document) throws InterruptedException {
        places.take();
        Optional<Contents> contents = Optional.empty();
        try {
            contents = readInTurn(document);
            return contents;
        } finally {
            places.give(contents.isPresent() && contents.get().outcome() instanceof ParseOutcome.Parsed);
        }
    }

    private Optional<Contents> readInTurn(FetchOutcome.Fetched document) throws InterruptedException {
        ParseOutcome outcome = FeedParser.parseWithin(
                        budget, document.body(), document.contentType(), document.language(), document.address())
                .orElse(null);
        return switch (outcome) {
            case null -> Optional.empty();
            case ParseOutcome.NotAFeed none
            when !isNamed(document) ->
                FeedFinder.named(document, budget)
                        .map(links -> new Contents(none, FeedStateStore.Prepared.NOTHING, links));
            case ParseOutcome.NotAFeed none ->
                Optional.of(new Contents(none, FeedStateStore.Prepared.NOTHING, List.of()));
            case ParseOutcome.Parsed(Feed feed) ->
                Optional.of(new Contents(outcome, store.prepare(document, feed), List.of()));
        };
    }

    /// Whether a page has named it: what that is no feed leads no further.
    private static boolean isNamed(FetchOutcome.Fetched document) {
        return document.redirects().stream().anyMatch(hop -> hop.status() == Redirect.NAMED);
    }
}
