package app.tandem.engine.news.opml;

import app.tandem.engine.files.AtomicFile;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A list of feeds in folders, as files hold it: OPML 2.0, or the legacy `.dat` of two lines per feed.
/// Immutable.
///
/// @param namespaces the other vocabularies an OPML file declares: `xmlns:prefix` to the vocabulary's name
/// @param head what an OPML file says about itself, by element name (`title`, `dateModified`, …), in its order
/// @param outlines the feeds and folders of the top level
/// @param skipped what a file holds that is no feed though it stands for one, each with its line
public record Subscriptions(
        Map<String, String> namespaces, Map<String, String> head, List<Outline> outlines, List<Problem> skipped) {

    /// Copies all, in their order.
    public Subscriptions {
        namespaces = Collections.unmodifiableMap(new LinkedHashMap<>(namespaces));
        head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
        outlines = List.copyOf(outlines);
        skipped = List.copyOf(skipped);
    }

    /// A list of which nothing was skipped.
    ///
    /// @param namespaces the other vocabularies an OPML file declares
    /// @param head what an OPML file says about itself, by element name
    /// @param outlines the feeds and folders of the top level
    public Subscriptions(Map<String, String> namespaces, Map<String, String> head, List<Outline> outlines) {
        this(namespaces, head, outlines, List.of());
    }

    /// A list without a name.
    ///
    /// @param outlines the feeds and folders of the top level
    public Subscriptions(List<Outline> outlines) {
        this(Map.of(), Map.of(), outlines);
    }

    /// The feeds that come with Tandem.
    ///
    /// @return some dozens of well-known feeds on technology, in folders
    public static Subscriptions shipped() {
        Path name = Path.of("whatsnew.opml");
        try (InputStream list = Subscriptions.class.getResourceAsStream(name.toString())) {
            if (list == null) {
                throw new IllegalStateException(name + " is missing from the module");
            }
            return OpmlReader.read(list.readAllBytes(), name);
        } catch (IOException | SubscriptionsException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// A few feeds to begin with: those of the first folder that comes with Tandem, about technology.
    ///
    /// @return never empty
    public static Subscriptions starters() {
        return new Subscriptions(List.of(shipped().outlines().getFirst()));
    }

    /// Reads a list.
    ///
    /// @param file `.opml` or `.xml` is OPML, anything else is `.dat` unless it begins with `<`
    /// @return what it holds
    /// @throws SubscriptionsException when it can't be read, or holds what is no list; the message says where
    ///     and why
    public static Subscriptions read(Path file) throws SubscriptionsException {
        byte[] bytes = bytes(file);
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean opml = name.endsWith(".opml") || name.endsWith(".xml") || beginsWithTag(bytes);
        Subscriptions list = opml ? OpmlReader.read(bytes, file) : DatFile.read(bytes, file);
        if (list.feeds().isEmpty()) {
            throw list.skipped().isEmpty()
                    ? SubscriptionsException.of("list.noFeeds", file)
                    : new SubscriptionsException(list.skipped().getFirst());
        }
        return list;
    }

    /// Writes the list as the name of the file asks: `.dat`, else OPML 2.0. A file that is there is replaced
    /// in one step.
    ///
    /// @param file where to
    /// @throws IOException when it can't be written
    public void write(Path file) throws IOException {
        boolean dat = file.toString().toLowerCase(Locale.ROOT).endsWith(".dat");
        String text = dat ? DatFile.text(this) : OpmlWriter.text(this);
        AtomicFile.writeText(file, out -> out.append(text));
    }

    /// All feeds, in the order of the list; what stands there twice, once.
    ///
    /// @return each with the folders it lies in
    public List<Subscription> feeds() {
        List<Subscription> feeds = new ArrayList<>();
        addFeeds(outlines, List.of(), feeds);
        Set<URI> known = new HashSet<>();
        return feeds.stream().filter(feed -> known.add(feed.address())).toList();
    }

    private static void addFeeds(List<Outline> outlines, List<String> folder, List<Subscription> feeds) {
        for (Outline outline : outlines) {
            outline.address().ifPresent(address -> feeds.add(new Subscription(outline.name(), address, folder)));
            if (!outline.children().isEmpty()) {
                List<String> inner = new ArrayList<>(folder);
                inner.add(outline.name());
                addFeeds(outline.children(), inner, feeds);
            }
        }
    }

    private static byte[] bytes(Path file) throws SubscriptionsException {
        if (Files.isDirectory(file)) {
            throw SubscriptionsException.of("list.folder", file);
        }
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw SubscriptionsException.of("list.missing", file);
        } catch (IOException unreadable) {
            throw SubscriptionsException.of("list.unreadable", file, Problems.of(unreadable));
        }
    }

    private static boolean beginsWithTag(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
        return start.replace("\uFEFF", "").stripLeading().startsWith("<");
    }
}
