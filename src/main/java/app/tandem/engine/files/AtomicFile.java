package app.tandem.engine.files;

import app.tandem.engine.problem.ProblemException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a file so that whoever looks sees all of it or what was there before. The one way in which both
/// halves write what is no picture; pictures ask more (`engine.scale.TargetFile`), with the same temporary
/// files and moves.
public final class AtomicFile {
    private AtomicFile() {}

    /// What a file shall hold.
    @FunctionalInterface
    public interface Text {
        /// Writes it, piece by piece.
        ///
        /// @param out where to
        /// @throws IOException when it can't be written
        void writeTo(Appendable out) throws IOException;
    }

    /// Writes a file's content where it is told to.
    @FunctionalInterface
    public interface Content {
        /// Writes it whole.
        ///
        /// @param temporary an empty file, which the content replaces or fills
        /// @throws IOException when it can't be written
        void writeTo(Path temporary) throws IOException;
    }

    /// Writes to a temporary file beside the target and moves it over the target in one step. Removes what
    /// killed processes left in the folder, first.
    ///
    /// @param target where to; missing folders are made
    /// @param text all it shall hold, in UTF-8
    /// @throws IOException when it can't be written; nothing is left behind, and what was there stands
    public static void writeText(Path target, Text text) throws IOException {
        write(target, temporary -> {
            try (Writer out = Files.newBufferedWriter(temporary)) {
                text.writeTo(out);
            }
        });
    }

    /// Writes bytes in the same way.
    ///
    /// @param target where to; missing folders are made
    /// @param bytes all it shall hold
    /// @throws IOException when they can't be written; nothing is left behind, and what was there stands
    public static void writeBytes(Path target, byte[] bytes) throws IOException {
        write(target, temporary -> Files.write(temporary, bytes));
    }

    /// Writes any content in the same way.
    ///
    /// @param target where to; missing folders are made
    /// @param content what writes it
    /// @throws IOException when it can't be written; nothing is left behind, and what was there stands
    public static void write(Path target, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw ProblemException.of("io.noFile", target);
        }
        Files.createDirectories(folder);
        TempFiles.sweep(folder);
        // not by Files.createTempFile: a page is for others to read, too
        Path temporary = TempFiles.in(folder);
        try {
            content.writeTo(temporary);
            AtomicMove.replacing(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
