package app.tandem.engine.scale;

import app.tandem.engine.image.ImageInfo;
import app.tandem.engine.work.Admission;
import app.tandem.engine.work.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the headers of many pictures at once: only some kilobytes of each, so the disk sets the pace.
final class HeaderReader {
    /// How many headers are read between two calls of the listener: a call for each would cost more than the header.
    private static final int STRIDE = 64;

    /// A file and its header.
    ///
    /// @param source relative to the source folder
    /// @param info its header; null when there is something to say instead
    /// @param instead why it can't be scaled; null when there is a header
    record Read(
            Path source, @Nullable ImageInfo info, @Nullable Planned instead) {}

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
            return new Read(found.file(), null, found.instead().get());
        }
        try {
            return new Read(found.file(), pictures.probe(folders.source().resolve(found.file())), null);
        } catch (IOException e) {
            Interruptions.rethrow(e);
            return new Read(found.file(), null, new Planned.Refuse(found.file(), Reason.of(e)));
        }
    }
}
