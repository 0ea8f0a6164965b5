package app.tandem.engine.image.metadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// An XMP packet (ISO 16684-1) as a tree of XML. Properties are known by the address of their namespace,
/// whatever prefix a program gives it, and may be written as attributes or as elements.
final class XmpPacket {
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// Raw converters write several hundred properties as attributes of one element; the JDK's own limit is
    /// 200.
    private static final int MOST_ATTRIBUTES = 10_000;

    private final Document document;

    private XmpPacket(Document document) {
        this.document = document;
    }

    /// Reads a packet. Document types, and with them entities, are refused.
    ///
    /// @param packet its bytes; spaces and zeros around it do no harm
    /// @return the tree; empty when it is not well-formed
    static Optional<XmpPacket> parse(byte[] packet) {
        int from = 0;
        int to = packet.length;
        while (from < to && packet[from] != '<' && packet[from] <= ' ' && packet[from] >= 0) {
            from++;
        }
        while (to > from && packet[to - 1] <= ' ' && packet[to - 1] >= 0) {
            to--;
        }
        try {
            return Optional.of(new XmpPacket(builder().parse(new ByteArrayInputStream(packet, from, to - from))));
        } catch (SAXException | IOException broken) {
            return Optional.empty();
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.elementAttributeLimit", Integer.toString(MOST_ATTRIBUTES));
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible); // the JDK's own parser has all of it
        }
    }

    /// The elements of the tree, each before those inside it.
    List<Element> elements() {
        List<Element> all = new ArrayList<>();
        for (Node node = document; node != null; node = after(node)) {
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    private static @Nullable Node after(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != null && up.getNextSibling() == null) {
            up = up.getParentNode();
        }
        return up == null ? null : up.getNextSibling();
    }

    /// The attributes of an element, without the declarations of namespaces.
    static List<Attr> attributes(Element element) {
        return attributes(element, false);
    }

    /// The declarations of namespaces at an element.
    static List<Attr> declarations(Element element) {
        return attributes(element, true);
    }

    private static List<Attr> attributes(Element element, boolean declarations) {
        List<Attr> all = new ArrayList<>();
        NamedNodeMap map = element.getAttributes();
        for (int i = 0; i < map.getLength(); i++) {
            if (map.item(i) instanceof Attr attribute
                    && declarations == XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                all.add(attribute);
            }
        }
        return all;
    }

    /// Removes the wrapper, the processing instructions before and behind it; spaces around are gone already.
    ///
    /// @return this packet
    XmpPacket withoutWrapper() {
        for (Node node = document.getFirstChild(); node != null; ) {
            Node next = node.getNextSibling();
            if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
                document.removeChild(node);
            }
            node = next;
        }
        return this;
    }

    /// Removes properties, at whatever depth, and the declarations of namespaces that nothing uses any more.
    ///
    /// @param unwanted asked of each attribute and element
    /// @return whether there were any
    boolean remove(Predicate<Node> unwanted) {
        Set<String> gone = new HashSet<>();
        for (Element element : elements()) {
            for (Attr attribute : attributes(element)) {
                if (unwanted.test(attribute)) {
                    gone.add(namespace(attribute));
                    element.removeAttributeNode(attribute);
                }
            }
            if (element.getParentNode() instanceof Element parent && unwanted.test(element)) {
                gone.add(namespace(element));
                parent.removeChild(element);
            }
        }
        if (!gone.isEmpty()) {
            undeclare();
        }
        return !gone.isEmpty();
    }

    private void undeclare() {
        Set<String> used = new HashSet<>();
        for (Element element : elements()) {
            used.add(namespace(element));
            attributes(element).forEach(attribute -> used.add(namespace(attribute)));
        }
        for (Element element : elements()) {
            for (Attr declared : declarations(element)) {
                if (!used.contains(declared.getValue())) {
                    element.removeAttributeNode(declared);
                }
            }
        }
    }

    /// The address of a node's namespace.
    ///
    /// @return empty where it has none
    static String namespace(Node node) {
        return node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
    }

    /// Where a simple property of an element stands: one of its attributes, or one of the elements in it.
    static Optional<Node> find(Element in, String namespace, String name) {
        Attr attribute = in.getAttributeNodeNS(namespace, name);
        if (attribute != null) {
            return Optional.of(attribute);
        }
        for (Node child = in.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName()) && namespace.equals(child.getNamespaceURI())) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /// A simple property's number.
    ///
    /// @return NaN when it is missing, or no number
    static double number(Element in, String namespace, String name) {
        try {
            return find(in, namespace, name)
                    .map(node -> Double.parseDouble(node.getTextContent().strip()))
                    .orElse(Double.NaN);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /// Sets a simple property, where it exists.
    static void set(Element in, String namespace, String name, String value) {
        find(in, namespace, name).ifPresent(node -> node.setTextContent(value));
    }

    /// The packet, with its wrapper.
    ///
    /// @return UTF-8
    byte[] bytes() {
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible); // a tree that was parsed can be written
        }
    }
}
