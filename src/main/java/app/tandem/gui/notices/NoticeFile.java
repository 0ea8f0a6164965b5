package app.tandem.gui.notices;

import app.tandem.engine.files.AtomicFile;
import app.tandem.gui.notices.Notices.Logged;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The file of what was said: a line each, the time and the text with a tab between. A line that was cut off,
/// by a killed process say, is passed over. A background thread, one at a time.
final class NoticeFile {
    private static final int LONGEST = 2 * Notices.LOGGED;

    private final Path file;

    /// A file that may be missing.
    ///
    /// @param file its path
    NoticeFile(Path file) {
        this.file = file;
    }

    /// What it holds.
    ///
    /// @return the newest, the oldest of them first; none where it can't be read
    List<Logged> read() {
        List<Logged> all = new ArrayList<>();
        try {
            // decoded leniently: half a character at the end of a line that was cut off must not hide the rest
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> parsed(line).ifPresent(all::add));
        } catch (IOException _) {
            return List.of(); // there is none before the first notice
        }
        List<Logged> newest = List.copyOf(all.subList(Math.max(0, all.size() - Notices.LOGGED), all.size()));
        if (all.size() > LONGEST) {
            shorten(newest);
        }
        return newest;
    }

    /// Adds a line. Where that can't be done, the notice is in the log of this session all the same.
    void append(Logged said) {
        try {
            // a line that was cut off ends here
            String before = endsWithLine() ? "" : "\n";
            Files.writeString(file, before + line(said), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            warn(e);
        }
    }

    private boolean endsWithLine() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        try (var channel = Files.newByteChannel(file)) {
            channel.position(channel.size() - 1);
            var last = ByteBuffer.allocate(1);
            channel.read(last);
            return last.get(0) == '\n';
        }
    }

    private void shorten(List<Logged> newest) {
        try {
            AtomicFile.writeText(file, out -> {
                for (Logged said : newest) {
                    out.append(line(said));
                }
            });
        } catch (IOException e) {
            warn(e);
        }
    }

    private void warn(IOException failure) {
        System.getLogger(NoticeFile.class.getName())
                .log(Level.WARNING, () -> "notices can't be kept in " + file, failure);
    }

    private static String line(Logged said) {
        return said.at() + "\t" + said.text().replaceAll("[\\r\\n\\t]+", " ") + "\n";
    }

    private static Optional<Logged> parsed(String line) {
        int tab = line.indexOf('\t');
        try {
            return tab < 0
                    ? Optional.empty()
                    : Optional.of(new Logged(Instant.parse(line.substring(0, tab)), line.substring(tab + 1)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
