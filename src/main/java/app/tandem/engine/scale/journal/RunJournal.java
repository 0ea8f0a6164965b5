package app.tandem.engine.scale.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a run writes, so that it can be undone: a line of JSON for each new file, in a file of its own for
/// each run.
///
/// A line is written *before* the file gets its name, with the length and time that it will have: a process
/// that is killed in between leaves a line too many, never one too few, and undoing looks whether the file
/// is the one meant. What a run replaces is kept beside it, in a hidden folder. Used by several workers at
/// once.
public final class RunJournal {
    /// Where no run is to be undone.
    public static final RunJournal NONE = new RunJournal(null, "");

    /// How many runs can be undone; what older ones replaced is let go.
    private static final int KEPT = 10;

    private static final JsonMapper JSON = new JsonMapper();

    private final @Nullable File file;
    private final String run;

    private RunJournal(@Nullable File file, String run) {
        this.file = file;
        this.run = run;
    }

    /// Begins the journal of one run, and forgets the oldest.
    ///
    /// @param folder where journals are kept; made if it is missing
    /// @return the journal; its file comes with the first line
    /// @throws IOException when the folder can't be made
    public static RunJournal begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> earlier = JournalFile.list(folder);
        for (Path old : earlier.subList(0, Math.max(0, earlier.size() - KEPT + 1))) {
            JournalFile.forget(old);
        }
        String random = UUID.randomUUID().toString().substring(0, 8);
        String run = String.format(Locale.ROOT, "%013d-%s", Instant.now().toEpochMilli(), random);
        return new RunJournal(folder.resolve(run + JournalFile.EXTENSION).toFile(), run);
    }

    /// Tells that a folder is about to be made, so that undoing removes it where nothing is left in it.
    ///
    /// @param folder the folder; nothing is written where it is there already
    /// @throws IOException when the line can't be written
    public void making(Path folder) throws IOException {
        if (file == null || Files.exists(folder)) {
            return;
        }
        Path first = folder.toAbsolutePath();
        for (Path up = first.getParent(); up != null && !Files.exists(up); up = up.getParent()) {
            first = up;
        }
        write(JSON.createObjectNode().put("made", first.toString()).put("to", folder.toString()));
    }

    /// Tells that a file is about to get its name, and keeps what it will replace.
    ///
    /// @param finished the finished file
    /// @param target the name it will get
    /// @param replaces whether a file of that name is replaced
    /// @throws IOException when what is replaced can't be kept, or the line can't be written: then nothing
    ///     must be replaced
    public void before(Path finished, Path target, boolean replaces) throws IOException {
        if (file == null) {
            return;
        }
        BasicFileAttributes made = Files.readAttributes(finished, BasicFileAttributes.class);
        ObjectNode line = JSON.createObjectNode()
                .put("target", target.toString())
                .put("bytes", made.size())
                .put("modified", made.lastModifiedTime().toString());
        if (replaces && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            line.put("replaced", keep(target).toString());
        }
        write(line);
    }

    private void write(ObjectNode line) throws IOException {
        if (file == null) {
            return;
        }
        // not a channel: the interrupt of one worker would close it for all
        try (FileOutputStream out = new FileOutputStream(file, true)) {
            out.write((JSON.writeValueAsString(line) + "\n").getBytes(UTF_8));
        }
    }

    /// Another link to the old file, so that there is no moment without it; a copy where there are no
    /// links.
    private Path keep(Path target) throws IOException {
        Path folder = target.resolveSibling(".tandem-replaced-" + run);
        Files.createDirectories(folder);
        Path kept = folder.resolve(String.valueOf(target.getFileName()));
        Files.deleteIfExists(kept);
        try {
            Files.createLink(kept, target);
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(target, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return kept;
    }
}
