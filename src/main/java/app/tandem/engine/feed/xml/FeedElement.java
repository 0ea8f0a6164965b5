package app.tandem.engine.feed.xml;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/// An element that keeps its name in a feed and its children, so that neither is searched. JDOM finds the
/// children of an element among all it holds each time they are asked for, and a reader asks forty times an
/// entry.
final class FeedElement extends Element {
    private static final long serialVersionUID = 1;

    private final String called;
    private final transient List<Element> inner = new ArrayList<>(4);

    /// An element without content.
    ///
    /// @param name its name, in lower case
    /// @param namespace one that [FeedNamespace] has, none, or one that stands for all others
    FeedElement(String name, Namespace namespace) {
        super(name, namespace);
        called = Elements.isCore(namespace) ? name : namespace.getPrefix() + ":" + name;
    }

    /// What it is called here: `title` for RSS and Atom, `dc:title` for modules, by the prefixes of custom.
    String called() {
        return called;
    }

    /// The elements in it as the document has them, in its order; not to be changed.
    List<Element> inner() {
        return inner;
    }

    /// Adds an element at its end.
    void add(FeedElement child) {
        addContent(child);
        inner.add(child);
    }
}
