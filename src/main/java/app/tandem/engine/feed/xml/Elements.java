package app.tandem.engine.feed.xml;

import app.tandem.engine.feed.clean.Characters;
import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.clean.Urls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// Questions to the tree of a feed. Names are in lower case, as [TreeBuilder] leaves them.
public final class Elements {
    private static final Set<Namespace> CORE = Stream.of(
                    FeedNamespace.RSS, FeedNamespace.RSS_090, FeedNamespace.ATOM, FeedNamespace.ATOM_03)
            .map(FeedNamespace::namespace)
            .collect(Collectors.toUnmodifiableSet());

    /// Fourteen parts are more than any language has; a pattern without a bound would overflow the stack.
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,14}");

    private static final int LONGEST_BASE = 4000;

    private Elements() {}

    /// Whether what is in a namespace belongs to a feed itself, not to a module or to a foreign vocabulary.
    static boolean isCore(Namespace namespace) {
        return CORE.contains(namespace);
    }

    /// What an element is called here: `title` for RSS and Atom, `dc:title` for modules, by the prefixes of
    /// custom.
    public static String name(Element element) {
        return element instanceof FeedElement feed ? feed.called() : element.getQualifiedName();
    }

    /// The elements in an element.
    ///
    /// @return in the document's order; not to be changed
    public static List<Element> children(Element parent) {
        return parent instanceof FeedElement feed ? feed.inner() : parent.getChildren();
    }

    /// The children of some names.
    ///
    /// @param names as [#name] gives them
    /// @return in the document's order
    public static List<Element> all(Element parent, String... names) {
        TimeLimit.check(); // an element may hold a million others, and is asked for many names
        List<Element> all = new ArrayList<>();
        for (Element child : children(parent)) {
            if (isOneOf(names, name(child))) {
                all.add(child);
            }
        }
        return all;
    }

    /// The first child of the first of some names that there is a child of.
    ///
    /// @param names as [#name] gives them, the best first
    /// @return null for none
    public static @Nullable Element first(Element parent, String... names) {
        return firstThat(parent, Optional::of, names);
    }

    /// What the first of some names that makes sense has to say.
    ///
    /// @param reading makes sense of a child; empty when it can't
    /// @param names as [#name] gives them, the best first
    /// @return null for none
    public static <T> @Nullable T firstThat(Element parent, Function<Element, Optional<T>> reading, String... names) {
        for (String name : names) {
            TimeLimit.check();
            for (Element child : children(parent)) {
                if (name(child).equals(name)) {
                    Optional<T> read = reading.apply(child);
                    if (read.isPresent()) {
                        return read.get();
                    }
                }
            }
        }
        return null;
    }

    private static boolean isOneOf(String[] names, String name) {
        for (String each : names) {
            if (each.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /// An element's own text, or else that of what it holds.
    ///
    /// @return null when there is no element, or no text in it
    public static @Nullable String text(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String own = Characters.legal(element.getText()).strip();
        String text = own.isEmpty() ? Characters.legal(element.getValue()).strip() : own;
        return text.isEmpty() ? null : text;
    }

    /// An attribute, by a name in lower case, however it is written.
    ///
    /// @return null when there is none, or nothing in it
    public static @Nullable String attribute(Element element, String name) {
        if (!element.hasAttributes()) {
            return null;
        }
        for (Attribute a : element.getAttributes()) {
            if (a.getName().equalsIgnoreCase(name) && !a.getNamespace().equals(Namespace.XML_NAMESPACE)) {
                String value = Characters.legal(a.getValue()).strip();
                if (!value.isEmpty()) {
                    return value;
                }
            }
        }
        return null;
    }

    /// The base of relative addresses within an element: its `xml:base` and those around it (XML Base, 4.2).
    ///
    /// @param element where
    /// @param document the document's own base; empty for none
    /// @return empty for none
    public static String base(@Nullable Element element, String document) {
        if (element == null) {
            return document;
        }
        String own = xml(element, "base");
        String outer = base(element.getParentElement(), document);
        // of any length, one would be copied for each element within
        return own == null || own.length() > LONGEST_BASE ? outer : Urls.resolve(outer, own);
    }

    /// The language of an element: its `xml:lang`, or that of what is around it (XML 1.0, 2.12).
    ///
    /// @return null when none is given, or when it is given as empty
    public static @Nullable String language(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String own = xml(element, "lang");
        return own == null ? language(element.getParentElement()) : languageTag(own);
    }

    private static @Nullable String xml(Element element, String name) {
        return element.hasAttributes() ? element.getAttributeValue(name, Namespace.XML_NAMESPACE) : null;
    }

    /// The language of a feed or an entry: as an element says, else by `xml:lang`.
    ///
    /// @param names as [#name] gives them, the best first
    /// @return null when nothing says it
    public static @Nullable String language(Element parent, String... names) {
        String said = firstThat(parent, e -> Optional.ofNullable(languageTag(text(e))), names);
        return said == null ? language(parent) : said;
    }

    /// A language as BCP 47 spells it, with hyphens.
    ///
    /// @return null when the text is none
    public static @Nullable String languageTag(@Nullable String text) {
        String tag = text == null ? "" : text.strip().replace('_', '-');
        return LANGUAGE.matcher(tag).matches() ? tag : null;
    }
}
