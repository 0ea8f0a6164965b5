package app.tandem.engine.feed.xml;

import app.tandem.engine.feed.clean.Characters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.JDOMFactory;
import org.jdom2.Namespace;
import org.jdom2.UncheckedJDOMFactory;
import org.jdom2.Verifier;

/// Builds the tree of a document from what a reader of XML meets, and smooths it on the way: names of elements
/// in lower case (feeds spell `pubDate` in every way), namespaces as [FeedNamespace] has them.
final class TreeBuilder {
    /// How deep elements may nest; deeper ones are left out, their text kept. HTML as deep as that is an
    /// attack.
    static final int DEPTH = 512;

    /// Stands for all namespaces that nobody here reads.
    private static final Namespace OTHER = Namespace.getNamespace("other", "urn:other");

    /// JDOM's own way looks at each character once more.
    private static final JDOMFactory TEXTS = new UncheckedJDOMFactory();

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private final Repairs repairs;
    private final FeedElement top = new FeedElement("document", Namespace.NO_NAMESPACE);
    private FeedElement current = top;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, Namespace> namespaces = new HashMap<>();
    private final Map<String, Boolean> names = new HashMap<>();
    private int depth;
    private boolean rooted;
    private String own = "";

    TreeBuilder(Repairs repairs) {
        this.repairs = repairs;
    }

    /// Meets the start of an element.
    ///
    /// @param address its namespace as written, empty for none
    /// @param name its name without prefix
    /// @param attributes by name: those without a namespace, and `xml:base` and `xml:lang` by these names
    void start(String address, String name, Map<String, String> attributes) {
        if (++depth > DEPTH) {
            repairs.note("repair.depth", DEPTH);
            return;
        }
        flush();
        String folded = name.toLowerCase(Locale.ROOT);
        if (!rooted && ROOTS.contains(folded)) {
            rooted = true;
            namespaces.clear(); // what the root's own means is known only now
            own = FeedNamespace.of(address) == null ? address : "";
        }
        FeedElement element = new FeedElement(isName(folded) ? folded : "unnamed", namespace(address));
        attributes.forEach((key, value) -> attribute(element, key, value));
        current.add(element);
        current = element;
    }

    /// Meets text, as much of it as the reader has at once.
    void text(CharSequence more) {
        text.append(more);
    }

    /// Meets text.
    void text(char[] from, int offset, int length) {
        text.append(from, offset, length);
    }

    /// Meets the end of the element that started last and has not ended.
    void end() {
        if (depth-- <= DEPTH) {
            flush();
            current = (FeedElement) current.getParent();
        }
    }

    /// What was built.
    ///
    /// @return an element that holds the document's root, and whatever else stood at the top
    Element tree() {
        flush();
        return top;
    }

    private void flush() {
        if (!text.isEmpty()) {
            current.addContent(TEXTS.text(text.toString()));
            text.setLength(0);
        }
    }

    /// A namespace of its own that a publisher gives the whole feed means nothing; unknown ones inside do.
    private Namespace namespace(String address) {
        return namespaces.computeIfAbsent(address, this::found);
    }

    private Namespace found(String address) {
        if (address.isEmpty() || address.equals(own)) {
            return Namespace.NO_NAMESPACE;
        }
        FeedNamespace known = FeedNamespace.of(address);
        return known == null ? OTHER : known.namespace();
    }

    private void attribute(Element element, String key, String value) {
        boolean xml = key.startsWith("xml:");
        String name = xml ? key.substring("xml:".length()) : key;
        if (isName(name)) {
            Namespace namespace = xml ? Namespace.XML_NAMESPACE : Namespace.NO_NAMESPACE;
            element.setAttribute(name, Characters.legal(value), namespace); // XML 1.1 may hold what JDOM refuses
        }
    }

    /// What a broken document takes for a name may be none.
    private boolean isName(String name) {
        return names.computeIfAbsent(
                name, n -> Verifier.checkAttributeName(n) == null && Verifier.checkElementName(n) == null);
    }
}
