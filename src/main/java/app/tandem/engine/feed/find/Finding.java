package app.tandem.engine.feed.find;

import app.tandem.engine.feed.Feed;
import app.tandem.engine.feed.fetch.FetchOutcome;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What feeds there are at an address.
public sealed interface Finding {

    /// There is one, and it has been read.
    ///
    /// @param document the feed as it came: nobody need fetch it again
    /// @param feed what it says
    record Read(FetchOutcome.Fetched document, Feed feed) implements Finding {}

    /// The site names feeds; none has been fetched.
    ///
    /// @param feeds one or more, the likeliest first
    record Named(List<FeedLink> feeds) implements Finding {

        /// Copies the list.
        public Named {
            feeds = List.copyOf(feeds);
        }
    }

    /// None was found.
    ///
    /// @param reason why
    /// @param unsecured whether nobody took a secure connection, so that http may do
    record None(Problem reason, boolean unsecured) implements Finding {

        /// There is none, and http is no better.
        ///
        /// @param reason why
        public None(Problem reason) {
            this(reason, false);
        }
    }

    /// A feed that a page names.
    ///
    /// @param address where it is, absolute
    /// @param title what the page calls it, plain text; null when it has no name
    /// @param label what it holds, to be said in the reader's language; empty where its title says it
    record FeedLink(URI address, @Nullable String title, Optional<Problem> label) {

        /// A feed that its page gives a title, or nothing at all.
        ///
        /// @param address where it is, absolute
        /// @param title what the page calls it, plain text; null when it has no name
        public FeedLink(URI address, @Nullable String title) {
            this(address, title, Optional.empty());
        }
    }
}
