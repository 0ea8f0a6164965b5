package app.tandem.engine.scale.folder;

import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.UnreadFormat;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The parts of file names.
public final class FileNames {
    private static final char UNREADABLE = '\uFFFD';

    private FileNames() {}

    /// The name without its extension; all of it where there is none.
    public static String stem(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// What follows the last dot, as it is written; empty where there is none.
    public static String extension(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot + 1) : "";
    }

    /// The same name with a number behind it, as desktops do: `a (2).jpg`.
    public static Path numbered(Path file, int number) {
        String extension = extension(file);
        String dot = extension.isEmpty() ? "" : "." + extension;
        return file.resolveSibling(stem(file) + " (" + number + ")" + dot);
    }

    /// The format that the extension promises; empty when it is no picture's.
    public static Optional<ImageFormat> format(Path file) {
        return ImageFormat.named(extension(file));
    }

    /// Whether the extension is that of a picture, be it one that Tandem does not read.
    public static boolean isPicture(Path file) {
        return format(file).isPresent() || isUnread(file);
    }

    /// Whether the extension promises a picture that Tandem does not read.
    public static boolean isUnread(Path file) {
        return UnreadFormat.named(extension(file)).isPresent();
    }

    /// What two names have in common that some file system takes for one: case does not count on Windows
    /// and macOS, nor does macOS tell composed letters from decomposed ones. Folders travel, so it holds
    /// everywhere.
    public static String key(Path file) {
        String name = file.toString();
        if (name.chars().allMatch(letter -> letter < 0x80)) {
            return name.toLowerCase(Locale.ROOT); // a plan of 100,000 names asks often, and nearly all are like this
        }
        // outside a UTF-8 locale different names may read alike; their URIs tell them apart, byte by byte
        String telling = name.indexOf(UNREADABLE) < 0 ? name : file.toUri().getRawPath();
        return Normalizer.normalize(telling, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
