import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `java CompareBuilds.java A B` compares two files or folders byte for byte, jars entry by entry, names what
/// differs and ends with 1 when anything does. AOT caches (`*.aot`) are not looked at: an AOT cache holds a
/// heap and profiles of the run that was recorded, and no two of them are alike.
public final class CompareBuilds {
    private static final String CACHE = ".aot";

    private CompareBuilds() {}

    /// Compares.
    ///
    /// @param args two files or two folders
    /// @throws IOException when one can't be read
    public static void main(String[] args) throws IOException {
        Path first = Path.of(args[0]);
        Path second = Path.of(args[1]);
        List<String> differences = compare(first, second, "");
        differences.forEach(System.out::println);
        System.out.println("compared " + names(first).size() + " files, " + differences.size() + " differences");
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /// What differs between two files or folders.
    ///
    /// @param first one
    /// @param second the other
    /// @param inside what is written before each name
    /// @return a line for each difference
    /// @throws IOException when one can't be read
    static List<String> compare(Path first, Path second, String inside) throws IOException {
        List<String> differences = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(names(first));
        all.addAll(names(second));
        for (String name : all) {
            Path one = first.resolve(name);
            Path other = second.resolve(name);
            String shown = inside + (name.isEmpty() ? one.getFileName().toString() : name);
            if (shown.endsWith(CACHE)) {
                continue;
            }
            if (!Files.exists(one, LinkOption.NOFOLLOW_LINKS) || !Files.exists(other, LinkOption.NOFOLLOW_LINKS)) {
                differences.add("only one has " + shown);
            } else if (Files.isSymbolicLink(one)) {
                if (!Files.readSymbolicLink(one).equals(Files.readSymbolicLink(other))) {
                    differences.add("links elsewhere: " + shown);
                }
            } else {
                compareFiles(one, other, shown, differences);
            }
        }
        return differences;
    }

    private static void compareFiles(Path one, Path other, String shown, List<String> differences) throws IOException {
        if (inDefault(one) && !permissions(one).equals(permissions(other))) {
            differences.add("permissions: " + shown + " " + permissions(one) + " " + permissions(other));
        }
        long at = Files.mismatch(one, other);
        if (at < 0) {
            return;
        }
        int before = differences.size();
        if (shown.endsWith(".jar")) {
            try (FileSystem first = FileSystems.newFileSystem(one);
                    FileSystem second = FileSystems.newFileSystem(other)) {
                differences.addAll(compare(first.getPath("/"), second.getPath("/"), shown + "!"));
            }
        }
        if (differences.size() == before) {
            differences.add("differs from byte " + at + ": " + shown + " (" + Files.size(one) + " and "
                    + Files.size(other) + " bytes)");
        }
    }

    private static boolean inDefault(Path path) {
        return path.getFileSystem().equals(FileSystems.getDefault())
                && path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /// Paths below a folder; of a file, the empty name.
    private static List<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> root.relativize(path).toString())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
