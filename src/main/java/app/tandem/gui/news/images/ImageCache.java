package app.tandem.gui.news.images;

import app.tandem.engine.files.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Pictures on disk, as their servers sent them, each in a file that is named for the hash of its address.
/// When they become too many bytes, those that were looked at longest ago go. Belongs to one thread at a
/// time, but for files that are read.
final class ImageCache {
    private static final String SUFFIX = ".picture";

    private final Path folder;
    private final long capacity;
    private final InstantSource clock;

    /// A cache in a folder.
    ///
    /// @param folder where files lie; made when the first picture is kept
    /// @param capacity the most bytes that files may have together
    /// @param clock tells when a picture was looked at
    ImageCache(Path folder, long capacity, InstantSource clock) {
        this.folder = folder;
        this.capacity = capacity;
        this.clock = clock;
    }

    private record Kept(Path file, long bytes, FileTime used) {}

    /// The picture of an address.
    ///
    /// @param address the picture's
    /// @return its file; empty when it is not kept
    Optional<Path> find(String address) {
        Path file = file(address);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException _) {
            // a folder that can only be read is a cache all the same
        }
        return Optional.of(file);
    }

    /// Keeps a picture, and lets others go where they are too many.
    ///
    /// @param address the picture's
    /// @param bytes as the server sent them
    /// @return its file
    /// @throws IOException when it can't be written
    Path keep(String address, byte[] bytes) throws IOException {
        Path file = file(address);
        AtomicFile.writeBytes(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        shrink(file);
        return file;
    }

    /// Lets a picture go that turned out to be none.
    ///
    /// @param address the picture's
    void forget(String address) {
        try {
            Files.deleteIfExists(file(address));
        } catch (IOException _) {
            // it goes when the cache is full
        }
    }

    private void shrink(Path newest) throws IOException {
        List<Kept> kept = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                kept.add(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            }
        }
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        kept.sort(Comparator.comparing(Kept::used));
        for (Kept oldest : kept) {
            if (bytes <= capacity) {
                return;
            }
            if (!oldest.file().equals(newest)) {
                Files.deleteIfExists(oldest.file());
                bytes -= oldest.bytes();
            }
        }
    }

    private Path file(String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + SUFFIX);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it (java.security.MessageDigest)
        }
    }
}
