package app.tandem.gui.news.images;

import app.tandem.engine.feed.fetch.AddressPolicy;
import app.tandem.engine.feed.fetch.Limits;
import app.tandem.engine.files.TempFiles;
import app.tandem.gui.news.article.ImageRequest;
import app.tandem.gui.news.article.ImageSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import javafx.scene.image.Image;

/// Loads the pictures of articles: a few at a time from their servers, one at a time through the decoder, and
/// from disk where they were loaded before. Threads that wait are virtual; one platform thread reads and
/// writes the cache and decodes, so that the pictures of an article never need the memory of two.
///
/// Servers of private networks are not asked, except the host of the article's own feed where the reader's
/// list trusts it: an article could otherwise make Tandem ask the router for something.
public final class RemoteImages implements ImageSource, AutoCloseable {
    private static final long ON_DISK = 200L << 20;
    private static final int AT_ONCE = 6;

    private final ImageFetcher fetcher;
    private final ImageCache cache;
    private final ArticleImageDecoder decoder;
    private final ExecutorService waiting = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("tandem-picture-", 0).factory());
    private final ExecutorService decoding = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("tandem-picture-decoder").factory());

    /// Pictures that are kept in a folder, 200 MB at most.
    ///
    /// @param folder of the cache; need not exist
    /// @param decoder makes images of files
    public RemoteImages(Path folder, ArticleImageDecoder decoder) {
        this(new ImageFetcher(ImageFetcher.LIMITS), new ImageCache(folder, ON_DISK, InstantSource.system()), decoder);
    }

    /// Pictures with other limits.
    ///
    /// @param limits how much a server may ask of us
    /// @param folder of the cache; need not exist
    /// @param onDisk the most bytes of the cache
    /// @param decoder makes images of files
    RemoteImages(Limits limits, Path folder, long onDisk, ArticleImageDecoder decoder) {
        this(new ImageFetcher(limits), new ImageCache(folder, onDisk, InstantSource.system()), decoder);
    }

    private RemoteImages(ImageFetcher fetcher, ImageCache cache, ArticleImageDecoder decoder) {
        this.fetcher = fetcher;
        this.cache = cache;
        this.decoder = decoder;
    }

    @Override
    public CompletableFuture<Image> load(ImageRequest request) {
        CompletableFuture<Image> image = new CompletableFuture<>();
        FutureTask<Void> task = new FutureTask<>(() -> load(request, image), null);
        var _ = image.whenComplete((_, _) -> task.cancel(true)); // of a picture that has come nothing is left to end
        try {
            waiting.execute(task);
        } catch (RejectedExecutionException closed) {
            image.completeExceptionally(closed);
        }
        return image;
    }

    private void load(ImageRequest request, CompletableFuture<Image> image) {
        try {
            image.complete(read(request));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            image.cancel(false);
        } catch (IOException | ExecutionException | RuntimeException | Error failure) {
            image.completeExceptionally(failure instanceof ExecutionException ? reason(failure) : failure);
        }
    }

    private static Throwable reason(Throwable failure) {
        return Objects.requireNonNullElse(failure.getCause(), failure);
    }

    private Image read(ImageRequest request) throws IOException, ExecutionException, InterruptedException {
        Optional<Image> kept = onDecoder(() -> fromDisk(request));
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] bytes = fetcher.fetch(request.address(), policy(request));
        return onDecoder(() -> decode(request, bytes));
    }

    private static AddressPolicy policy(ImageRequest request) {
        String own = request.trustedHost();
        try {
            boolean trusted = own != null
                    && own.equalsIgnoreCase(URI.create(request.address()).getHost());
            return trusted ? AddressPolicy.OWN_HOST : AddressPolicy.PUBLIC;
        } catch (IllegalArgumentException _) {
            return AddressPolicy.PUBLIC;
        }
    }

    /// Work for the decoder's thread; an interrupt of the one that waits ends it.
    private <T> T onDecoder(Callable<T> work) throws ExecutionException, InterruptedException {
        Future<T> done = decoding.submit(work);
        try {
            return done.get();
        } finally {
            done.cancel(true);
        }
    }

    private Optional<Image> fromDisk(ImageRequest request) throws InterruptedException {
        Optional<Path> file = cache.find(request.address());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(decoder.decode(file.get(), request.width()));
        } catch (IOException _) {
            cache.forget(request.address()); // it went meanwhile, or is damaged: the server has it
            return Optional.empty();
        }
    }

    /// Only what could be decoded is kept. Where the disk is full, the picture is shown all the same.
    private Image decode(ImageRequest request, byte[] bytes) throws IOException, InterruptedException {
        Path file;
        try {
            file = cache.keep(request.address(), bytes);
        } catch (IOException _) {
            return decodeElsewhere(bytes, request.width());
        }
        try {
            return decoder.decode(file, request.width());
        } catch (IOException noPicture) {
            cache.forget(request.address());
            throw noPicture;
        }
    }

    private Image decodeElsewhere(byte[] bytes, int width) throws IOException, InterruptedException {
        Path file = TempFiles.inSystemFolder();
        try {
            Files.write(file, bytes);
            return decoder.decode(file, width);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Gives up what is being loaded, and lets the connections go. Called once.
    @Override
    public void close() {
        waiting.shutdownNow();
        decoding.shutdownNow();
        fetcher.close();
    }
}
