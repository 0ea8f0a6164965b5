package app.tandem.engine.news.page;

import app.tandem.engine.files.TempFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Keeps texts in a temporary file that are too many to lie in memory. The file is made when the first text
/// comes, and gone after [#close]. It is no channel, which an interrupt would close: what a cancelled run has
/// read is still to be published. For one thread.
final class Spool implements AutoCloseable {
    private @Nullable Path path;
    private @Nullable RandomAccessFile file;
    private long end;

    /// Where a text lies.
    ///
    /// @param start its first byte
    /// @param length how many bytes, in UTF-8
    record Place(long start, int length) {}

    /// Keeps a text.
    ///
    /// @param text any
    /// @return where it is
    /// @throws IOException when the file can't be made or written
    Place put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        RandomAccessFile open = open();
        open.seek(end);
        open.write(bytes);
        Place place = new Place(end, bytes.length);
        end += bytes.length;
        return place;
    }

    /// Gives a text back.
    ///
    /// @param place what [#put] gave for it
    /// @return the text
    /// @throws IOException when the file can't be read
    String get(Place place) throws IOException {
        byte[] bytes = new byte[place.length()];
        RandomAccessFile open = open();
        open.seek(place.start());
        open.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private RandomAccessFile open() throws IOException {
        if (file == null) {
            path = TempFiles.inSystemFolder();
            file = new RandomAccessFile(path.toFile(), "rw");
        }
        return file;
    }

    /// Deletes the file.
    ///
    /// @throws IOException when that can't be done
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }
}
