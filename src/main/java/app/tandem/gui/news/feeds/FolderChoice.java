package app.tandem.gui.news.feeds;

import app.tandem.engine.news.opml.Subscription;
import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.feeds.OutlineEditor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where feeds are added: a folder of the list, by its number, since several may have one name. Immutable.
///
/// @param node the folder's number; null for the top level
/// @param created the name of a folder that is made for them at the top level; empty for none
public record FolderChoice(@Nullable Long node, String created) {
    /// No folder.
    public static final FolderChoice TOP = new FolderChoice(null, "");

    /// What a reader chose or typed.
    ///
    /// @param paths what [#paths] gave
    /// @param typed the path of a folder, or the name of one that is not there yet; blank for none
    /// @return where feeds go
    static FolderChoice of(Map<String, Long> paths, String typed) {
        String name = typed.strip();
        @Nullable Long known = paths.get(name);
        return known == null ? new FolderChoice(null, name) : new FolderChoice(known, "");
    }

    /// The folders of the list.
    ///
    /// @param items the rows of the top level
    /// @return their numbers by their paths, such as `Technology / Java`, in the list's order; of several with
    /// one path the later ones have a number behind it
    static Map<String, Long> paths(List<FeedItem> items) {
        Map<String, Long> paths = new LinkedHashMap<>();
        collect("", items, paths);
        return paths;
    }

    /// Adds feeds at the end of the folder, which is made if it is not there. On the store's thread.
    ///
    /// @param open the store
    /// @param feeds what to add
    /// @return the numbers of what was added, to be removed again: of a new folder it alone, since its feeds go
    /// with it
    List<Long> add(NewsStore open, List<Subscription> feeds) {
        if (created.isEmpty()) {
            return feeds.stream()
                    .map(feed -> open.subscriptions().add(feed, node))
                    .toList();
        }
        long made = open.editor().addFolder(created, new OutlineEditor.Place(null, Integer.MAX_VALUE));
        feeds.forEach(feed -> open.subscriptions().add(feed, made));
        return List.of(made);
    }

    private static void collect(String above, List<FeedItem> items, Map<String, Long> paths) {
        for (FeedItem item : items) {
            if (item.kind() == FeedItem.Kind.FOLDER) {
                String path = above + item.name();
                String name = path;
                for (int i = 2; paths.containsKey(name); i++) {
                    name = path + " (" + i + ")";
                }
                paths.put(name, item.node());
                collect(path + " / ", item.children(), paths);
            }
        }
    }
}
