package app.tandem.engine.scale.plan;

import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.scale.folder.FileNames;
import app.tandem.engine.scale.folder.IoMessages;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.work.Admission;
import app.tandem.engine.work.Batch;
import app.tandem.engine.work.Interrupts;
import app.tandem.engine.work.Threads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the headers of many pictures at once: only some kilobytes of each, so the disk sets the pace.
public final class HeaderReader {
    /// How many headers are read between two calls of the listener: a call for each would cost more than
    /// the header.
    private static final int STRIDE = 64;

    private final ImageEngine pictures;
    private final int workers;
    private final Map<Path, SourceImage> known = new HashMap<>();

    /// Told of headers while they are read, on the thread that asked for them.
    @FunctionalInterface
    public interface Listener {
        /// Some more have been read.
        ///
        /// @param batch those that follow what was told before, in the order of the list; may be empty,
        ///     because a slow one holds back those after it
        /// @param read how many have been read in all
        /// @param total how many there are
        void read(List<SourceImage> batch, int read, int total);
    }

    private record Ended(int index, SourceImage image) {}

    /// Makes a reader.
    ///
    /// @param pictures what reads one header
    /// @param workers how many are read at once
    /// @param known what was read earlier: of a file that is unchanged since the header is not read again
    public HeaderReader(ImageEngine pictures, int workers, List<SourceImage> known) {
        this.pictures = pictures;
        this.workers = workers;
        known.forEach(image -> this.known.put(image.file(), image));
    }

    /// Reads all headers.
    ///
    /// @param found what was found among the sources
    /// @param listener told how many have been read
    /// @return one for each found, in the same order
    /// @throws InterruptedException when the thread is interrupted
    public List<SourceImage> read(List<SourceImage> found, Listener listener) throws InterruptedException {
        List<SourceImage> all = new ArrayList<>(found.size());
        listener.read(List.of(), 0, found.size());
        InOrder order = new InOrder(found.size());
        List<Integer> unread = new ArrayList<>();
        IntStream.range(0, found.size())
                .forEach(index -> knownAlready(found.get(index))
                        .ifPresentOrElse(image -> order.put(index, image), () -> unread.add(index)));
        if (order.read > 0) {
            tell(order, all, listener);
        }
        Batch.run(
                Threads.pool("tandem-header-", workers),
                Admission.atMost(workers * 2, unread),
                index -> new Ended(index, one(found.get(index))),
                ended -> {
                    order.put(ended.index(), ended.image());
                    if (order.read % STRIDE == 0 || order.read == found.size()) {
                        tell(order, all, listener);
                    }
                });
        return all;
    }

    private static void tell(InOrder order, List<SourceImage> all, Listener listener) {
        List<SourceImage> batch = order.ready();
        all.addAll(batch);
        listener.read(batch, order.read, order.total());
    }

    private Optional<SourceImage> knownAlready(SourceImage found) {
        if (found.instead().isPresent()) {
            return Optional.of(found);
        }
        return Optional.ofNullable(known.get(found.file()))
                .filter(earlier -> earlier.isUnchanged(found))
                .flatMap(SourceImage::info)
                .map(found::withInfo);
    }

    private SourceImage one(SourceImage found) throws InterruptedException {
        try {
            return found.withInfo(pictures.probe(found.file()));
        } catch (IOException e) {
            Interrupts.rethrow(e);
            return found.withInstead(unread(found.source(), e));
        }
    }

    /// Whoever scales a folder with pictures of telephones in it did not err: those are left, not failures.
    /// One that is a JPEG in spite of its name was read.
    private static Planned unread(Path file, IOException failure) {
        return failure instanceof ImageException && FileNames.isUnread(file)
                ? new Planned.Skip(file, Optional.empty(), SkipReason.NOT_READ, IoMessages.of(failure))
                : new Planned.Reject(file, IoMessages.of(failure));
    }

    /// Headers come in any order and are told in that of the list.
    private static final class InOrder {
        private final @Nullable SourceImage[] images;
        private int told;
        private int read;

        InOrder(int total) {
            images = new SourceImage[total];
        }

        void put(int index, SourceImage image) {
            images[index] = image;
            read++;
        }

        int total() {
            return images.length;
        }

        /// Those that follow what was given before without a gap.
        List<SourceImage> ready() {
            List<SourceImage> ready = new ArrayList<>();
            for (SourceImage next = next(); next != null; next = next()) {
                ready.add(next);
                told++;
            }
            return List.copyOf(ready);
        }

        private @Nullable SourceImage next() {
            return told < images.length ? images[told] : null;
        }
    }
}
