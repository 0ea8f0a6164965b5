package app.tandem.engine.scale.watch;

import app.tandem.engine.scale.plan.SourceImage;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells which files of a folder are new and whole: length and time have stood still for a while. A file that
/// changes later is new again. Belongs to one thread.
final class ArrivingFiles {
    private final Duration stillness;
    private final Map<Path, Seen> waiting = new LinkedHashMap<>();
    private final Map<Path, State> given = new HashMap<>();

    private record State(long bytes, FileTime modified) {
        static State of(SourceImage image) {
            return new State(image.bytes(), image.modified());
        }
    }

    private record Seen(SourceImage image, Instant since) {}

    /// Nothing has arrived.
    ///
    /// @param stillness how long a file must not change before it is whole
    ArrivingFiles(Duration stillness) {
        this.stillness = stillness;
    }

    /// Takes in a listing of the folder.
    ///
    /// @param listing all files that are there now; others are forgotten
    /// @param now when they were listed
    void found(List<SourceImage> listing, Instant now) {
        Set<Path> there = listing.stream().map(SourceImage::file).collect(Collectors.toSet());
        waiting.keySet().retainAll(there);
        given.keySet().retainAll(there);
        for (SourceImage image : listing) {
            Seen seen = waiting.get(image.file());
            boolean same = seen != null && State.of(seen.image()).equals(State.of(image));
            if (!same && !State.of(image).equals(given.get(image.file()))) {
                waiting.put(image.file(), new Seen(image, now));
            }
        }
    }

    /// Whether files wait until they are whole.
    boolean waits() {
        return !waiting.isEmpty();
    }

    /// Gives the files that are whole, each once.
    ///
    /// @param now the time
    /// @param look looks at a file again; empty where it is gone
    /// @return in the order in which they were found
    List<SourceImage> whole(Instant now, Function<SourceImage, Optional<SourceImage>> look) {
        List<SourceImage> whole = new ArrayList<>();
        for (Seen seen : List.copyOf(waiting.values())) {
            if (Duration.between(seen.since(), now).compareTo(stillness) >= 0) {
                Path file = seen.image().file();
                Optional<SourceImage> again = look.apply(seen.image());
                if (again.isEmpty()) {
                    waiting.remove(file);
                } else if (State.of(again.get()).equals(State.of(seen.image()))) {
                    waiting.remove(file);
                    given.put(file, State.of(seen.image()));
                    whole.add(seen.image());
                } else {
                    waiting.put(file, new Seen(again.get(), now));
                }
            }
        }
        return whole;
    }
}
