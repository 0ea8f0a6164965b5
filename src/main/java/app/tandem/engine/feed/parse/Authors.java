package app.tandem.engine.feed.parse;

import app.tandem.engine.feed.xml.Elements;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/// Who wrote it: a person of Atom with name and address (RFC 4287, 3.2), or a text. RSS asks for an e-mail
/// address, with the name behind it in brackets; readers want the name.
final class Authors {
    /// Those that hold a name come before those that RSS wants an address in.
    private static final List<String> NAMES =
            List.of("dc:creator", "dc:author", "itunes:author", "author", "managingeditor");

    /// Before the `@` of addresses that nobody reads.
    private static final Set<String> NOBODY = Set.of("noreply", "no-reply", "donotreply", "do-not-reply", "nobody");

    private Authors() {}

    /// Reads the authors of a feed or an entry.
    ///
    /// @return their names, parted by commas, as HTML; null for none
    static @Nullable String of(Element parent) {
        String persons = joined(Elements.all(parent, "author").stream()
                .filter(author -> Elements.first(author, "name") != null)
                .toList());
        if (persons != null) {
            return persons;
        }
        for (String name : NAMES) {
            String authors = joined(Elements.all(parent, name));
            if (authors != null) {
                return authors;
            }
        }
        return null;
    }

    private static @Nullable String joined(List<Element> people) {
        if (people.isEmpty()) {
            return null; // five times for each entry
        }
        String authors = people.stream()
                .map(Authors::person)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return authors.isEmpty() ? null : authors;
    }

    private static @Nullable String person(Element author) {
        String name = Elements.text(Elements.first(author, "name"));
        String email = Elements.text(Elements.first(author, "email"));
        String text = name == null ? email : email == null ? name : name + " (" + email + ")";
        if (text == null && Elements.children(author).isEmpty()) {
            text = named(Elements.text(author));
        }
        return text == null ? null : TextConstruct.label(text);
    }

    /// The name in `ada@example.org (Ada)`, `Ada (ada@example.org)` and `Ada <ada@example.org>`.
    ///
    /// @return what is there where no name is; null for an address that nobody reads
    private static @Nullable String named(@Nullable String text) {
        if (text == null || text.indexOf('@') < 0) {
            return text;
        }
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('<'));
        int close = Math.max(text.lastIndexOf(')'), text.lastIndexOf('>'));
        if (open < 0 || close != text.length() - 1 || open > close) {
            return isNobody(text) ? null : text;
        }
        String before = text.substring(0, open).strip();
        String within = text.substring(open + 1, close).strip();
        String name = isAddress(before) || before.isEmpty() ? within : before;
        return isNobody(name) || name.isEmpty() ? null : name;
    }

    private static boolean isAddress(String text) {
        return text.indexOf('@') > 0 && text.indexOf(' ') < 0;
    }

    private static boolean isNobody(String text) {
        return isAddress(text)
                && NOBODY.contains(text.substring(0, text.indexOf('@')).toLowerCase(Locale.ROOT));
    }
}
