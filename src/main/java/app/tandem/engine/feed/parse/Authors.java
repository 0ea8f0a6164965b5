package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.xml.Elements;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote it: a person of Atom with name and address (RFC 4287, 3.2), or a text.
final class Authors {
    private static final List<String> NAMES =
            List.of("author", "dc:creator", "dc:author", "itunes:author", "managingeditor", "media:credit");

    private Authors() {}

    /// Reads the authors of a feed or an entry.
    ///
    /// @return their names, parted by commas, as HTML; null for none
    static @Nullable String of(Element parent) {
        for (String name : NAMES) {
            List<Element> people = Elements.all(parent, name);
            if (people.isEmpty()) {
                continue;
            }
            String authors = people.stream()
                    .map(Authors::person)
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        return null;
    }

    private static @Nullable String person(Element author) {
        String name = Elements.text(Elements.first(author, "name"));
        String email = Elements.text(Elements.first(author, "email"));
        String text = name == null ? email : email == null ? name : name + " (" + email + ")";
        if (text == null && Elements.children(author).isEmpty()) {
            text = Elements.text(author);
        }
        return text == null ? null : TextConstruct.label(text);
    }
}
