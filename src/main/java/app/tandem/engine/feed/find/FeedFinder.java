package app.tandem.engine.feed.find;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.clean.TimeBudget;
import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.ByteBudget;
import app.tandem.engine.feed.fetch.FeedFetcher;
import app.tandem.engine.feed.fetch.FetchError;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.feed.fetch.FetchRequest;
import app.tandem.engine.feed.fetch.Redirect;
import app.tandem.engine.feed.fetch.headers.Validators;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Finds the feeds of a site: its address is enough.
public final class FeedFinder {

    /// Where site builders put feeds, the commonest first: WordPress and Ghost, Jekyll and Hugo, others.
    private static final List<String> WELL_KNOWN =
            List.of("feed", "rss", "feed.xml", "atom.xml", "index.xml", "rss.xml", "feed.json");

    /// How many of the feeds that a page names are asked for.
    private static final int NAMED = 3;

    private final FeedFetcher fetcher;

    /// A finder.
    ///
    /// @param fetcher what asks the servers
    public FeedFinder(FeedFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// Makes an address of what somebody typed or pasted.
    ///
    /// @param typed such as `example.org`, `https://example.org/blog`, `feed:https://example.org/feed`
    /// @return https unless it says otherwise; null when it is no address
    public static @Nullable URI address(String typed) {
        String text = typed.strip().replaceFirst("(?i)^feed:(//)?", "");
        if (text.matches("(?i)https?://.*")) {
            return uri(text);
        }
        boolean otherScheme = text.matches("(?i)[a-z][a-z0-9+.-]*:(?!\\d).*"); // a number is a port
        return otherScheme ? null : uri("https://" + text);
    }

    private static @Nullable URI uri(String text) {
        HttpUrl address = HttpUrl.parse(text);
        return address == null ? null : address.uri();
    }

    /// The address to ask for what somebody subscribed to: where it is the page of a site whose feeds are
    /// known, the likeliest of them.
    ///
    /// @param address of a feed or of a page
    /// @return the feed's; the same where nothing is known
    public static URI known(URI address) {
        List<Finding.FeedLink> known = KnownSites.feeds(address);
        return known.isEmpty() ? address : known.getFirst().address();
    }

    /// Asks for the likeliest of the feeds that a page names, or where it is not there, for the next.
    ///
    /// @param page what came where a feed was expected
    /// @param policy how far the request for the page was free to go; what a page names on another host is no
    /// host that the user added
    /// @return what came, the page being the last of its redirects; without validators, for those of the feed
    /// mean nothing to the page. Empty when it names none
    /// @throws InterruptedException when the thread is interrupted
    public Optional<FetchOutcome> follow(FetchOutcome.Fetched page, AddressPolicy policy) throws InterruptedException {
        return follow(page, FeedLinks.of(page), policy, ByteBudget.unlimited().share());
    }

    /// The feeds that a page names.
    ///
    /// @param page what came where a feed was expected
    /// @param budget grants the time for reading it
    /// @return in the order of the page, feeds of comments last; none for what is no page. Empty when the time
    ///     was over
    /// @throws InterruptedException when the thread is interrupted
    public static Optional<List<Finding.FeedLink>> named(FetchOutcome.Fetched page, TimeBudget budget)
            throws InterruptedException {
        return FeedLinks.of(page, budget);
    }

    /// Asks for the likeliest of the feeds that a page names as [#follow] does.
    ///
    /// @param page what came where a feed was expected
    /// @param links what it names
    /// @param policy how far the request for the page was free to go
    /// @param share what the answer may hold, besides the page
    /// @return what came; empty when it names none
    /// @throws InterruptedException when the thread is interrupted
    public Optional<FetchOutcome> follow(
            FetchOutcome.Fetched page, List<Finding.FeedLink> links, AddressPolicy policy, ByteBudget.Share share)
            throws InterruptedException {
        Optional<FetchOutcome> first = Optional.empty();
        for (Finding.FeedLink link : links.stream().limit(NAMED).toList()) {
            FetchOutcome answer = follow(page, link.address(), policy, share);
            boolean missing = answer instanceof FetchOutcome.Failed failed
                    && (failed.kind() == FetchError.NOT_FOUND || failed.kind() == FetchError.GONE);
            if (!missing) {
                return Optional.of(answer);
            }
            first = first.or(() -> Optional.of(answer));
        }
        return first;
    }

    private FetchOutcome follow(FetchOutcome.Fetched page, URI feed, AddressPolicy policy, ByteBudget.Share share)
            throws InterruptedException {
        boolean own = Objects.equals(feed.getHost(), page.address().getHost());
        AddressPolicy further = policy == AddressPolicy.OWN_HOST && !own ? AddressPolicy.PUBLIC : policy;
        FetchOutcome answer = fetcher.fetch(new FetchRequest(feed, Validators.NONE, further), share);
        List<Redirect> redirects = new ArrayList<>(page.redirects());
        redirects.add(new Redirect(Redirect.NAMED, page.address(), feed));
        redirects.addAll(answer.redirects());
        return answer.by(redirects);
    }

    /// Looks for the feeds of what somebody typed or pasted, see [#address]. Where no scheme is given and
    /// nobody answers by https, http is tried.
    ///
    /// @param typed such as `example.org`
    /// @param policy how far the requests may go
    /// @return what was found
    /// @throws InterruptedException when the thread is interrupted
    public Finding find(String typed, AddressPolicy policy) throws InterruptedException {
        URI address = address(typed);
        if (address == null) {
            return new Finding.None(Problem.of("find.noAddress"));
        }
        Finding found = find(address, policy);
        boolean open = !typed.strip().matches("(?i)(?:feed:(?://)?)?https?://.*");
        boolean unsecured = found instanceof Finding.None none && none.unsecured();
        if (!open || !unsecured) {
            return found;
        }
        Finding plain = find(URI.create("http" + address.toString().substring("https".length())), policy);
        return plain instanceof Finding.None ? found : plain;
    }

    /// Looks for feeds: at once where the site is known, then with one request for the address, which may be a
    /// feed or a page that names some, and only then where feeds commonly lie.
    ///
    /// @param address of a feed or of a page
    /// @param policy how far the requests may go
    /// @return what was found
    /// @throws InterruptedException when the thread is interrupted
    public Finding find(URI address, AddressPolicy policy) throws InterruptedException {
        List<Finding.FeedLink> known = KnownSites.feeds(address);
        if (!known.isEmpty()) {
            return new Finding.Named(known);
        }
        return switch (fetcher.fetch(new FetchRequest(address, Validators.NONE, policy))) {
            case FetchOutcome.Fetched document -> in(document, policy);
            case FetchOutcome.NotModified _ -> throw new IllegalStateException("nothing was asked conditionally");
            case FetchOutcome.Failed failed -> new Finding.None(failed.reason(), isUnsecured(failed.kind()));
        };
    }

    private static boolean isUnsecured(FetchError kind) {
        return kind == FetchError.NO_CONNECTION || kind == FetchError.NOT_SECURE || kind == FetchError.TIMED_OUT;
    }

    private Finding in(FetchOutcome.Fetched document, AddressPolicy policy) throws InterruptedException {
        if (read(document) instanceof Finding.Read feed) {
            return feed;
        }
        List<Finding.FeedLink> links = FeedLinks.of(document);
        return links.isEmpty() ? guess(document.address(), policy) : new Finding.Named(links);
    }

    private Finding guess(URI page, AddressPolicy policy) throws InterruptedException {
        Stream<URI> here = WELL_KNOWN.stream().map(page::resolve);
        Stream<URI> top = WELL_KNOWN.stream().map(name -> page.resolve("/" + name));
        for (URI guess : Stream.concat(here, top).distinct().toList()) {
            switch (fetcher.fetch(new FetchRequest(guess, Validators.NONE, policy))) {
                case FetchOutcome.Fetched document
                when read(document) instanceof Finding.Read feed -> {
                    return feed;
                }
                case FetchOutcome.Failed failed
                when failed.kind().unreached() || failed.kind() == FetchError.ASKED_TO_WAIT -> {
                    return new Finding.None(Problem.of("find.failed", failed.reason()));
                }
                default -> {}
            }
        }
        return new Finding.None(Problem.of("find.none"));
    }

    private static @Nullable Finding read(FetchOutcome.Fetched document) throws InterruptedException {
        return switch (FeedParser.parseInterruptibly(
                document.body(), document.contentType(), document.language(), document.address())) {
            case ParseOutcome.Parsed(Feed feed) -> new Finding.Read(document, feed);
            case ParseOutcome.NotAFeed _ -> null;
        };
    }
}
