package app.tandem.engine.news;

import app.tandem.engine.feed.fetch.ByteBudget;
import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.work.Admission;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// Lets feeds start so that no host is pressed: so many in flight, so many from one host, and where that is
/// one, a second between two requests to it. Hosts alternate, so that many feeds of one host don't hold up the
/// others. Nothing starts while the documents that are held leave no bytes for another.
///
/// A host that sent Retry-After is not contacted until then: see [#hold]. Its other feeds still come, each at
/// once and as a [FetchSlot] that says so, since a run can't wait for hours.
public final class HostAdmission implements Admission<HostAdmission.FetchSlot> {

    /// The time from the end of a request to the next to the same host, when they come one by one.
    public static final Duration SPACING = Duration.ofSeconds(1);

    /// A feed that may start.
    ///
    /// @param subscription the feed
    /// @param heldUntil until when its host is not to be contacted, and the feed not to be asked for; null when
    ///     it may be
    /// @param share what its documents may hold, until [#ended]
    public record FetchSlot(
            Subscription subscription, @Nullable Instant heldUntil, ByteBudget.Share share) {}

    private final int inFlight;
    private final int perHost;
    private final InstantSource clock;
    private final ByteBudget budget;
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final Queue<Host> ready = new ArrayDeque<>();
    private final Queue<Host> resting = new PriorityQueue<>(Comparator.comparing((Host host) -> host.restUntil));
    private final Map<String, Instant> holds;
    private int running;
    private int left;

    /// An admission.
    ///
    /// @param subscriptions the feeds
    /// @param inFlight the most that are in flight at once, 1 or more
    /// @param perHost the most that are from one host, 1 or more; 1 also spaces them by [#SPACING]
    /// @param holds until when hosts are not to be contacted, by host name in lower case, from earlier runs
    /// @param clock tells the time
    /// @param budget what all that are in flight may hold
    public HostAdmission(
            Collection<Subscription> subscriptions,
            int inFlight,
            int perHost,
            Map<String, Instant> holds,
            InstantSource clock,
            ByteBudget budget) {
        this.inFlight = inFlight;
        this.perHost = perHost;
        this.holds = new HashMap<>(holds);
        this.clock = clock;
        this.budget = budget;
        this.left = subscriptions.size();
        subscriptions.forEach(subscription ->
                hosts.computeIfAbsent(host(subscription), Host::new).waiting.add(subscription));
        ready.addAll(hosts.values());
    }

    /// Remembers that a host sent Retry-After. To be called on the run's thread, when the outcome is
    /// delivered.
    ///
    /// @param host its name
    /// @param until when it may be asked again
    public void hold(String host, Instant until) {
        String name = host.toLowerCase(Locale.ROOT);
        holds.merge(name, until, (a, b) -> a.isAfter(b) ? a : b);
        Host held = hosts.get(name);
        if (held != null && resting.remove(held)) {
            ready.add(held); // its feeds are only told, which needs no spacing
        }
    }

    @Override
    public @Nullable FetchSlot next() {
        Instant now = clock.instant();
        while (!resting.isEmpty() && !resting.element().restUntil.isAfter(now)) {
            ready.add(resting.remove());
        }
        if (running == inFlight || ready.isEmpty() || (running > 0 && !budget.isFree())) {
            return null;
        }
        Host host = ready.remove();
        host.queued = false;
        FetchSlot slot = new FetchSlot(host.waiting.remove(), held(host, now), budget.share());
        left--;
        running++;
        host.running++;
        queue(host, now);
        return slot;
    }

    @Override
    public void ended(FetchSlot slot) {
        slot.share().giveBack();
        Host host = hosts.get(host(slot.subscription()));
        if (host == null) {
            throw new IllegalArgumentException("not of this run: " + slot);
        }
        running--;
        host.running--;
        if (perHost == 1 && slot.heldUntil() == null) {
            host.restUntil = clock.instant().plus(SPACING);
        }
        queue(host, clock.instant());
    }

    @Override
    public boolean waiting() {
        return left > 0;
    }

    @Override
    public Duration pause() {
        if (running == inFlight || resting.isEmpty()) {
            return Duration.ZERO;
        }
        Duration rest = Duration.between(clock.instant(), resting.element().restUntil);
        return rest.isPositive() ? rest : Duration.ofNanos(1);
    }

    /// Puts a host where it belongs: among the ready, the resting, or nowhere while all it may have is in
    /// flight.
    private void queue(Host host, Instant now) {
        if (host.queued || host.waiting.isEmpty() || host.running >= perHost) {
            return;
        }
        host.queued = true;
        boolean rests = host.restUntil.isAfter(now) && held(host, now) == null;
        (rests ? resting : ready).add(host);
    }

    private @Nullable Instant held(Host host, Instant now) {
        Instant until = holds.get(host.name);
        return until != null && until.isAfter(now) ? until : null;
    }

    private static String host(Subscription subscription) {
        String host = subscription.address().getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    /// What is known of one host; the run's thread alone touches it.
    private static final class Host {
        private final String name;
        private final Queue<Subscription> waiting = new ArrayDeque<>();
        private Instant restUntil = Instant.MIN;
        private int running;
        private boolean queued = true;

        Host(String name) {
            this.name = name;
        }
    }
}
