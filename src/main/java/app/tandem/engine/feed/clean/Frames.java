package app.tandem.engine.feed.clean;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Frames, which are not allowed, for they run what they like. A link says what is lost otherwise: to the
/// page of the film, the song or the post where the host is a known one, or else to what the frame itself
/// would show.
final class Frames {
    /// A host's frames.
    ///
    /// @param frame the beginning of their addresses, without the scheme and `www.`; the name of what is
    ///       shown follows
    /// @param page the beginning of the address of its page
    private record Host(String frame, String page) {}

    private static final List<Host> HOSTS = List.of(
            new Host("youtube.com/embed/", "https://www.youtube.com/watch?v="),
            new Host("youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
            new Host("youtube.com/v/", "https://www.youtube.com/watch?v="),
            new Host("player.vimeo.com/video/", "https://vimeo.com/"),
            new Host("dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"),
            new Host("open.spotify.com/embed/", "https://open.spotify.com/"),
            new Host("embed.music.apple.com/", "https://music.apple.com/"),
            new Host("embed.podcasts.apple.com/", "https://podcasts.apple.com/"));

    /// SoundCloud's player, which is told the address of the song.
    private static final String SOUND_CLOUD = "w.soundcloud.com/player/";

    /// Of the web, with a host, and with no name before it that looks like one.
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#@]++(?![@])");

    private Frames() {}

    /// The page of what a frame shows.
    ///
    /// @param frame the frame's address, as written
    /// @param base what relative ones are resolved against; empty for none
    /// @return an absolute address of http or https; null when it has none
    static @Nullable String page(String frame, String base) {
        String written = frame.strip();
        String address = Urls.media(base, written.startsWith("//") ? "https:" + written : written);
        if (address == null || !WEB.matcher(address).lookingAt()) {
            return null;
        }
        int start = address.indexOf("://") + "://".length();
        String rest = address.substring(start + (address.startsWith("www.", start) ? "www.".length() : 0));
        for (Host host : HOSTS) {
            if (rest.regionMatches(true, 0, host.frame(), 0, host.frame().length())) {
                String name = name(rest, host.frame().length());
                return name.isEmpty() ? address : host.page() + name;
            }
        }
        String song = rest.toLowerCase(Locale.ROOT).startsWith(SOUND_CLOUD) ? song(rest) : null;
        return song != null ? song : address;
    }

    /// Letters, digits, hyphens, underscores, and the strokes between them; empty where anything else comes.
    private static String name(String address, int from) {
        int end = from;
        while (end < address.length() && isName(address.charAt(end))) {
            end++;
        }
        boolean whole = end == address.length() || address.charAt(end) == '?' || address.charAt(end) == '#';
        return whole ? address.substring(from, end) : "";
    }

    private static boolean isName(char c) {
        return c == '-' || c == '_' || c == '/' || (c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static @Nullable String song(String player) {
        int at = Math.max(player.indexOf("?url="), player.indexOf("&url="));
        if (at < 0) {
            return null;
        }
        int end = player.indexOf('&', at + 1);
        String encoded = player.substring(at + "?url=".length(), end < 0 ? player.length() : end);
        try {
            String song = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            boolean page = song.startsWith("https://soundcloud.com/");
            return page ? Urls.media("", song) : null;
        } catch (IllegalArgumentException _) {
            return null; // a stray %
        }
    }
}
