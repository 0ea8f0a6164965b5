package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.xml.Elements;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// What an entry is about.
final class Categories {
    private Categories() {}

    /// Reads the categories of an entry, its keywords among them.
    ///
    /// @return each once, in the document's order, as HTML
    static List<String> of(Element entry) {
        Set<String> categories = new LinkedHashSet<>();
        for (Element child : Elements.children(entry)) {
            switch (Elements.name(child)) {
                case "category", "dc:subject", "media:category", "itunes:category" -> {
                    add(term(child), categories);
                    Elements.all(child, "itunes:category").forEach(inner -> add(term(inner), categories));
                }
                case "tags", "keywords", "itunes:keywords", "media:keywords" -> {
                    String words = Elements.text(child);
                    for (String word : words == null ? new String[0] : words.split(",", -1)) {
                        add(word, categories);
                    }
                }
                default -> {}
            }
        }
        return List.copyOf(categories);
    }

    /// The label, which is for readers, before the term, which is for programs (RFC 4287, 4.2.2). What kind of
    /// thing an entry is to Google's programs is no category at all.
    private static @Nullable String term(Element category) {
        String scheme = Elements.attribute(category, "scheme");
        if (scheme != null && scheme.endsWith("#kind")) {
            return null;
        }
        for (String attribute : List.of("label", "term")) {
            String term = Elements.attribute(category, attribute);
            if (term != null) {
                return term;
            }
        }
        String text = Elements.text(category);
        return text == null ? Elements.attribute(category, "text") : text;
    }

    private static void add(@Nullable String category, Set<String> categories) {
        String html = category == null ? "" : TextConstruct.label(category);
        if (!html.isEmpty()) {
            categories.add(html);
        }
    }
}
