package app.tandem.gui.scale.thumbnail;

import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.engine.scale.preview.Thumbnails;
import app.tandem.gui.fx.ScreenImages;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Makes thumbnails for the rows that are seen, one after the other in the background, the newest wish first.
/// A wish that is taken back is not made. While it is paused, none is made. All members belong to the JavaFX
/// thread.
public final class ThumbnailModel {
    /// Some screens full of rows: about 10 MB.
    private static final int KEPT = 400;

    /// The longer side, in pixels: enough for a row of text at 200 % on a dense screen.
    private static final int LONGEST = 80;

    private final Executor background;
    private final Executor fx;
    private final Map<SourceImage, Optional<Image>> made = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Object, Wish> wishes = new LinkedHashMap<>();
    private boolean paused;
    private @Nullable Making making;

    private record Wish(SourceImage source, Consumer<Optional<Image>> taker) {}

    private record Making(SourceImage source, FutureTask<@Nullable Void> task) {}

    /// None yet.
    ///
    /// @param background where they are made
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    public ThumbnailModel(Executor background, Executor fx) {
        this.background = background;
        this.fx = fx;
    }

    /// Asks for a thumbnail; an earlier wish of the same asker is taken back.
    ///
    /// @param asker who asks: a cell
    /// @param source the image
    /// @param taker given the thumbnail, at once where it is there; empty where none can be made
    public void ask(Object asker, SourceImage source, Consumer<Optional<Image>> taker) {
        if (made.containsKey(source)) {
            forget(asker);
            taker.accept(made.getOrDefault(source, Optional.empty()));
            return;
        }
        wishes.remove(asker);
        wishes.put(asker, new Wish(source, taker)); // behind all others: the newest is made first
        endUnwanted();
        next();
    }

    /// Takes a wish back.
    ///
    /// @param asker who asked
    public void forget(Object asker) {
        if (wishes.remove(asker) != null) {
            endUnwanted();
        }
    }

    /// Makes none until [#resume]; what is being made is ended.
    public void pause() {
        paused = true;
        if (making != null) {
            making.task().cancel(true);
            making = null;
        }
    }

    /// Goes on with what is wished for.
    public void resume() {
        paused = false;
        next();
    }

    private void endUnwanted() {
        Making now = making;
        if (now != null
                && wishes.values().stream().noneMatch(wish -> wish.source().equals(now.source()))) {
            now.task().cancel(true);
            making = null;
            next();
        }
    }

    private void next() {
        if (paused || making != null || wishes.isEmpty()) {
            return;
        }
        SourceImage source =
                wishes.values().stream().reduce((_, last) -> last).orElseThrow().source();
        FutureTask<@Nullable Void> task = new FutureTask<>(() -> {
            Optional<Image> image = make(source);
            fx.execute(() -> made(source, image));
            return null;
        });
        making = new Making(source, task);
        background.execute(task);
    }

    /// A codec's bug in one file must not cost the thumbnails of all others.
    private static Optional<Image> make(SourceImage source) throws InterruptedException {
        try {
            return Thumbnails.of(source, LONGEST).map(ScreenImages::of);
        } catch (RuntimeException bug) {
            System.getLogger(ThumbnailModel.class.getName())
                    .log(Level.WARNING, () -> "no thumbnail of " + source.file(), bug);
            return Optional.empty();
        }
    }

    private void made(SourceImage source, Optional<Image> image) {
        if (making == null || !making.source().equals(source)) {
            return; // ended in the last moment
        }
        making = null;
        made.put(source, image);
        if (made.size() > KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        wishes.entrySet().stream()
                .filter(wish -> wish.getValue().source().equals(source))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(asker -> Optional.ofNullable(wishes.remove(asker))
                        .ifPresent(wish -> wish.taker().accept(image)));
        next();
    }
}
