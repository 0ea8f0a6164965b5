package app.tandem.engine.scale.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The journals of runs as they lie on the disk.
final class JournalFile {
    static final String EXTENSION = ".jsonl";
    private static final String MADE = "made";

    private JournalFile() {}

    /// Made when a journal is read: each start of the window looks whether there is one.
    private static final class Json {
        private static final JsonMapper MAPPER = new JsonMapper();
    }

    /// A new file of a run.
    ///
    /// @param target its name
    /// @param bytes its length when it got it
    /// @param modified its time then
    /// @param replaced what it replaced; empty when nothing was there
    record Line(Path target, long bytes, FileTime modified, Optional<Path> replaced) {}

    /// All journals, the oldest first.
    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        }
    }

    /// The lines of a journal. The last may be cut off, by a process that was killed or a disk that was
    /// full: it is left out, and its file did not get its name.
    static List<Line> read(Path journal) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : lines(journal)) {
            try {
                JsonNode line = Json.MAPPER.readTree(text);
                if (line.has(MADE)) {
                    continue;
                }
                lines.add(new Line(
                        Path.of(line.path("target").asString()),
                        line.path("bytes").asLong(),
                        FileTime.from(Instant.parse(line.path("modified").asString())),
                        Optional.ofNullable(line.get("replaced"))
                                .map(JsonNode::asString)
                                .map(Path::of)));
            } catch (JacksonException | IllegalArgumentException | DateTimeException cut) {
                System.getLogger(JournalFile.class.getName())
                        .log(System.Logger.Level.DEBUG, () -> "a line of " + journal + " is left out", cut);
            }
        }
        return lines;
    }

    /// What was cut off in the middle of a character is a line that can't be understood, and no reason to give
    /// up those before it.
    private static List<String> lines(Path journal) throws IOException {
        return new String(Files.readAllBytes(journal), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /// The folders that a run made, the deepest first.
    static List<Path> folders(Path journal) throws IOException {
        Set<Path> made = new HashSet<>();
        for (String text : lines(journal)) {
            try {
                JsonNode line = Json.MAPPER.readTree(text);
                if (line.has(MADE)) {
                    Path first = Path.of(line.path(MADE).asString());
                    for (Path at = Path.of(line.path("to").asString());
                            at != null && at.startsWith(first);
                            at = at.getParent()) {
                        made.add(at);
                    }
                }
            } catch (JacksonException | IllegalArgumentException _) {
                // cut off, as is said when its files are read
            }
        }
        return made.stream()
                .sorted(Comparator.comparingInt(Path::getNameCount).reversed())
                .toList();
    }

    /// Removes a journal, and what its run replaced.
    static void forget(Path journal) throws IOException {
        for (Line line : read(journal)) {
            if (line.replaced().isPresent()) {
                letGo(line.replaced().get());
            }
        }
        Files.deleteIfExists(journal);
    }

    /// Removes what was kept, and its folder when it was the last.
    static void letGo(Path kept) throws IOException {
        Files.deleteIfExists(kept);
        Path folder = kept.getParent();
        if (folder != null && String.valueOf(folder.getFileName()).startsWith(".tandem-replaced-")) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException _) {
                // others are kept there
            }
        }
    }
}
