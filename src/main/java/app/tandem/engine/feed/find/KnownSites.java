package app.tandem.engine.feed.find;

import app.tandem.engine.feed.find.Finding.FeedLink;
import app.tandem.engine.problem.Problem;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sites whose feeds lie at addresses that follow from those of their pages: no request is needed to find them,
/// and some of the pages name none.
final class KnownSites {
    private static final Set<String> GITHUB_OWN = Set.of(
            "about", "collections", "features", "marketplace", "orgs", "search", "settings", "sponsors", "topics");

    /// The pages of a repository that its feeds are about; a file in it may be a feed itself.
    private static final Set<String> GITHUB_PAGES = Set.of("releases", "commits", "tags", "tree");

    private KnownSites() {}

    /// The feeds of a page.
    ///
    /// @param page its address
    /// @return the likeliest first; empty when the site is none of these, or the page has none
    static List<FeedLink> feeds(URI page) {
        String host = page.getHost() == null ? "" : page.getHost().toLowerCase(Locale.ROOT);
        List<String> path = Arrays.stream((page.getRawPath() == null ? "" : page.getRawPath()).split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        return switch (host) {
            case "youtube.com", "www.youtube.com", "m.youtube.com" -> youTube(path, page.getRawQuery());
            case "github.com", "www.github.com" -> gitHub(path);
            case "reddit.com", "www.reddit.com", "old.reddit.com", "new.reddit.com" -> reddit(path);
            default -> List.of();
        };
    }

    private static List<FeedLink> youTube(List<String> path, @Nullable String query) {
        String videos = "https://www.youtube.com/feeds/videos.xml?";
        if (path.size() >= 2 && path.getFirst().equals("channel")) {
            return List.of(link(videos + "channel_id=" + path.get(1), Problem.of("find.videos")));
        }
        if (path.size() >= 2 && path.getFirst().equals("user")) {
            return List.of(link(videos + "user=" + path.get(1), Problem.of("find.videosOf", path.get(1))));
        }
        if (query != null && path.equals(List.of("playlist"))) {
            return Arrays.stream(query.split("&"))
                    .filter(parameter -> parameter.startsWith("list="))
                    .map(list -> link(
                            videos + "playlist_id=" + list.substring("list=".length()), Problem.of("find.playlist")))
                    .toList();
        }
        return List.of(); // what is called by a @handle names its feed in the page
    }

    private static List<FeedLink> gitHub(List<String> path) {
        boolean ofRepository = path.size() < 3 || GITHUB_PAGES.contains(path.get(2));
        if (path.isEmpty()
                || !ofRepository
                || GITHUB_OWN.contains(path.getFirst())
                || path.getLast().endsWith(".atom")) {
            return List.of();
        }
        String owner = path.getFirst();
        if (path.size() == 1) {
            return List.of(link("https://github.com/" + owner + ".atom", Problem.of("find.activity", owner)));
        }
        String repository = owner + "/" + path.get(1).replaceFirst("\\.git$", "");
        FeedLink releases =
                link("https://github.com/" + repository + "/releases.atom", Problem.of("find.releases", repository));
        FeedLink commits =
                link("https://github.com/" + repository + "/commits.atom", Problem.of("find.commits", repository));
        FeedLink tags = link("https://github.com/" + repository + "/tags.atom", Problem.of("find.tags", repository));
        return path.size() > 2 && path.get(2).equals("commits")
                ? List.of(commits, releases, tags)
                : List.of(releases, commits, tags);
    }

    private static List<FeedLink> reddit(List<String> path) {
        boolean listing = path.size() >= 2 && Set.of("r", "u", "user").contains(path.getFirst());
        if (!listing || path.getLast().endsWith(".rss")) {
            return List.of();
        }
        String name = String.join("/", path);
        return List.of(new FeedLink(URI.create("https://www.reddit.com/" + name + "/.rss"), name));
    }

    private static FeedLink link(String address, Problem label) {
        return new FeedLink(URI.create(address), null, Optional.of(label));
    }
}
