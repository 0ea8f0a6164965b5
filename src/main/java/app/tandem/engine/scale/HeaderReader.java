package app.tandem.engine.scale;

import app.tandem.engine.image.ImageException;
import app.tandem.engine.image.ImageInfo;
import app.tandem.engine.scale.ScaleOutcome.Skipped.Because;
import app.tandem.engine.work.Admission;
import app.tandem.engine.work.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reads the headers of many pictures at once: only some kilobytes of each, so the disk sets the pace.
final class HeaderReader {
    /// How many headers are read between two calls of the listener: a call for each would cost more than the header.
    private static final int STRIDE = 64;

    /// What came of reading one header.
    sealed interface Read {
        /// A header.
        ///
        /// @param source the picture, relative to the source folder
        /// @param info what the header tells
        record Header(Path source, ImageInfo info) implements Read {}

        /// No header, and what the plan says of it.
        ///
        /// @param planned why it can't be scaled
        record None(Planned planned) implements Read {}
    }

    private record Ended(int index, Read read) {}

    private HeaderReader() {}

    /// Reads all headers.
    ///
    /// @param folders the two folders, resolved
    /// @param found what was found in the source
    /// @param workers how many are read at once
    /// @param pictures what reads one
    /// @param listener told how many have been read
    /// @return one for each found, in the same order
    /// @throws InterruptedException when the thread is interrupted
    static List<Read> read(
            Folders folders, List<SourceTree.Found> found, int workers, Pictures pictures, ScaleListener listener)
            throws InterruptedException {
        List<Ended> all = new ArrayList<>(found.size());
        listener.planning(0, found.size());
        Batch.run(
                Workers.named("tandem-header-", workers),
                Admission.atMost(
                        workers * 2, IntStream.range(0, found.size()).boxed().toList()),
                index -> new Ended(index, one(folders, found.get(index), pictures)),
                ended -> {
                    all.add(ended);
                    if (all.size() % STRIDE == 0 || all.size() == found.size()) {
                        listener.planning(all.size(), found.size());
                    }
                });
        all.sort(Comparator.comparingInt(Ended::index));
        return all.stream().map(Ended::read).toList();
    }

    private static Read one(Folders folders, SourceTree.Found found, Pictures pictures) throws InterruptedException {
        if (found.instead().isPresent()) {
            return new Read.None(found.instead().get());
        }
        try {
            return new Read.Header(found.file(), pictures.probe(folders.source().resolve(found.file())));
        } catch (IOException e) {
            Interruptions.rethrow(e);
            return new Read.None(unread(found.file(), e));
        }
    }

    /// Whoever scales a folder with pictures of telephones in it did not err: those are left, not failures. One that
    /// is a JPEG in spite of its name was read.
    private static Planned unread(Path file, IOException failure) {
        return failure instanceof ImageException && FileNames.isUnread(file)
                ? new Planned.Skip(file, Optional.empty(), Because.NOT_READ, Reason.of(failure))
                : new Planned.Refuse(file, Reason.of(failure));
    }
}
