package app.tandem.gui.news.images;

import app.tandem.gui.news.article.ImageRequest;
import app.tandem.gui.news.article.ImageSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.image.Image;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Small pictures for rows: loaded two at a time, so that those of an article need not wait for them, each once
/// for all rows that show it, and kept in memory where they were shown last. JavaFX thread.
public final class Thumbnails {
    private static final int KEPT = 200;
    private static final int AT_ONCE = 2;

    /// One that did not come may come later, when the network is there again.
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);

    private final ImageSource source;
    private final UnaryOperator<Image> cut;
    private final Executor fx;
    private final InstantSource clock;
    private final Map<ImageRequest, Ended> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ImageRequest, Ended> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<ImageRequest, Loading> loading = new LinkedHashMap<>();
    private int atWork;

    /// Nothing is loaded yet.
    ///
    /// @param source where they come from
    /// @param cut what is kept of a picture that has come; called on any thread
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    /// @param clock tells how long ago one did not come
    Thumbnails(ImageSource source, UnaryOperator<Image> cut, Executor fx, InstantSource clock) {
        this.source = source;
        this.cut = cut;
        this.fx = fx;
        this.clock = clock;
    }

    private record Ended(Optional<Image> image, Instant at) {}

    private static final class Loading {
        private final ImageRequest request;
        private final List<Consumer<Optional<Image>>> waiting = new ArrayList<>();
        private @Nullable CompletableFuture<Image> begun;

        private Loading(ImageRequest request) {
            this.request = request;
        }
    }

    /// One that is kept in memory.
    ///
    /// @param request which
    /// @return empty where it was not loaded, or too many were loaded since
    Optional<Image> find(ImageRequest request) {
        return Optional.ofNullable(kept.get(request)).flatMap(Ended::image);
    }

    /// Whether one did not come a short while ago, so that it is not asked for now.
    ///
    /// @param request which
    /// @return false for one that was not asked for
    public boolean isMissing(ImageRequest request) {
        Ended ended = kept.get(request);
        return ended != null
                && ended.image().isEmpty()
                && ended.at().plus(GIVEN_UP).isAfter(clock.instant());
    }

    /// Loads one, which has the reader's consent.
    ///
    /// @param request which
    /// @param ended given the picture, or nothing where there is none to show
    /// @return gives it up, where nobody else waits for it
    Subscription load(ImageRequest request, Consumer<Optional<Image>> ended) {
        Loading one = loading.computeIfAbsent(request, Loading::new);
        one.waiting.add(ended);
        begin();
        return () -> leave(one, ended);
    }

    private void begin() {
        for (Loading next : List.copyOf(loading.values())) {
            if (atWork >= AT_ONCE) {
                return;
            }
            if (next.begun == null) {
                atWork++;
                CompletableFuture<Image> begun = source.load(next.request);
                next.begun = begun;
                var _ = begun.thenApply(cut).whenCompleteAsync((image, _) -> end(next, image), fx);
            }
        }
    }

    private void leave(Loading one, Consumer<Optional<Image>> ended) {
        one.waiting.remove(ended);
        if (one.waiting.isEmpty() && loading.remove(one.request, one) && one.begun != null) {
            atWork--;
            one.begun.cancel(true);
            begin();
        }
    }

    private void end(Loading one, @Nullable Image image) {
        if (loading.remove(one.request, one)) {
            atWork--;
            Optional<Image> shown = Optional.ofNullable(image).filter(each -> !each.isError());
            kept.put(one.request, new Ended(shown, clock.instant()));
            List.copyOf(one.waiting).forEach(each -> each.accept(shown));
            begin();
        }
    }
}
