package app.tandem.engine.instance;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person wants the window to open: named on the command line, or by the system's file manager.
///
/// @param folders folders of pictures, absolute
/// @param pictures single files, absolute
/// @param lists files of subscriptions (`.opml`, `.dat`), absolute
/// @param feeds addresses of feeds or sites, as they were given
public record OpenRequest(List<Path> folders, List<Path> pictures, List<Path> lists, List<String> feeds) {
    /// Nothing to open but the window itself.
    public static final OpenRequest NOTHING = new OpenRequest(List.of(), List.of(), List.of(), List.of());

    /// Longer addresses are in no use (RFC 9110 asks for 8,000 octets at least).
    private static final int LONGEST_ADDRESS = 8_000;

    /// Copies the lists.
    public OpenRequest {
        folders = List.copyOf(folders);
        pictures = List.copyOf(pictures);
        lists = List.copyOf(lists);
        feeds = List.copyOf(feeds);
    }

    /// Tells what arguments ask for. Looks at the disk.
    ///
    /// @param arguments paths, `file:` addresses of desktops, `feed:`, `http:` and `https:` addresses
    /// @param folder where relative paths begin
    /// @return empty where one of them is neither an address nor the path of anything that exists
    public static Optional<OpenRequest> of(List<String> arguments, Path folder) {
        OpenRequest request = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>())
                .with(arguments, folder);
        return request.size() == arguments.size() ? Optional.of(request) : Optional.empty();
    }

    /// The request as arguments that mean the same from every folder.
    ///
    /// @return absolute paths and addresses, folders first
    public List<String> arguments() {
        List<String> all = new ArrayList<>();
        folders.forEach(path -> all.add(path.toString()));
        pictures.forEach(path -> all.add(path.toString()));
        lists.forEach(path -> all.add(path.toString()));
        all.addAll(feeds);
        return List.copyOf(all);
    }

    private int size() {
        return folders.size() + pictures.size() + lists.size() + feeds.size();
    }

    /// The lists while they grow.
    private record Sorted(List<Path> folders, List<Path> pictures, List<Path> lists, List<String> feeds) {
        OpenRequest with(List<String> arguments, Path folder) {
            for (String argument : arguments) {
                if (isFeed(argument)) {
                    feeds.add(argument);
                } else {
                    path(argument, folder).filter(Files::exists).ifPresent(this::add);
                }
            }
            return new OpenRequest(folders, pictures, lists, feeds);
        }

        private void add(Path path) {
            String name = path.toString().toLowerCase(Locale.ROOT);
            if (Files.isDirectory(path)) {
                folders.add(path);
            } else if (name.endsWith(".opml") || name.endsWith(".dat")) {
                lists.add(path);
            } else {
                pictures.add(path);
            }
        }
    }

    private static boolean isFeed(String argument) {
        return argument.length() <= LONGEST_ADDRESS && argument.matches("(?i)(feed|https?):\\S+");
    }

    private static Optional<Path> path(String argument, Path folder) {
        try {
            Path path = argument.regionMatches(true, 0, "file:", 0, "file:".length())
                    ? Path.of(URI.create(argument))
                    : folder.resolve(argument);
            return argument.isBlank()
                    ? Optional.empty()
                    : Optional.of(path.toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) { // no address of a file, or one on another machine
            return Optional.empty();
        }
    }
}
