package app.tandem.engine.feed.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Frames that show a film of a well-known host. Frames are not allowed, for they run what they like; a link
/// to the film's own page says what is lost otherwise.
final class VideoFrames {
    /// A host's frames.
    ///
    /// @param frame their addresses; the group is the film's name: letters, digits, hyphens and underscores
    /// @param page the beginning of the address of the film's page
    private record Host(Pattern frame, String page) {}

    private static final List<Host> HOSTS = List.of(
            new Host(
                    Pattern.compile("(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/([\\w-]+)(?:[?#].*)?"),
                    "https://www.youtube.com/watch?v="),
            new Host(
                    Pattern.compile("(?:https?:)?//player\\.vimeo\\.com/video/([\\w-]+)(?:[?#].*)?"),
                    "https://vimeo.com/"),
            new Host(
                    Pattern.compile("(?:https?:)?//(?:www\\.)?dailymotion\\.com/embed/video/([\\w-]+)(?:[?#].*)?"),
                    "https://www.dailymotion.com/video/"));

    private VideoFrames() {}

    /// The page of the film that a frame shows.
    ///
    /// @param frame the frame's address
    /// @return an absolute address, safe to be written as it is; empty when the frame is of no such host
    static Optional<String> page(String frame) {
        return HOSTS.stream()
                .flatMap(host -> page(host, frame.strip()).stream())
                .findFirst();
    }

    private static Optional<String> page(Host host, String frame) {
        Matcher film = host.frame().matcher(frame);
        return film.matches() ? Optional.of(host.page() + film.group(1)) : Optional.empty();
    }
}
