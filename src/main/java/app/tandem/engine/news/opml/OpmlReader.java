package app.tandem.engine.news.opml;

import app.tandem.engine.feed.parse.encoding.Encodings;
import app.tandem.engine.feed.xml.Repairs;
import app.tandem.engine.problem.Problem;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads OPML ([2.0](https://opml.org/spec2.opml)), 1.0 and 1.1 included.
final class OpmlReader {
    /// As deep as anybody nests folders, and shallow enough for the stack.
    static final int DEEPEST = 64;

    private final Path file;
    private final XMLStreamReader xml;
    private final List<Problem> skipped = new ArrayList<>();

    private OpmlReader(XMLStreamReader xml, Path file) {
        this.xml = xml;
        this.file = file;
    }

    /// Reads a list.
    ///
    /// @param bytes the file
    /// @param file its name, for messages
    /// @return what it holds
    /// @throws SubscriptionsException when it is no OPML
    static Subscriptions read(byte[] bytes, Path file) throws SubscriptionsException {
        try {
            // of bytes that are not what they claim to be the JDK's parser prints an error of its own
            String text = Encodings.text(bytes, null, new Repairs());
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
            return new OpmlReader(xml, file).document();
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber();
            return LenientOpmlReader.read(bytes, file, line);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // attributes of other vocabularies keep their prefix, so that they can be written again
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // an ampersand in an address is an entity: the JDK's limit would stop a list of some thousand feeds
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    private Subscriptions document() throws XMLStreamException, SubscriptionsException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            if (!xml.hasNext()) {
                throw SubscriptionsException.of("list.empty", file);
            }
        }
        if (!"opml".equalsIgnoreCase(name())) {
            throw SubscriptionsException.of("list.noOpml", file, line(), name());
        }
        Map<String, String> namespaces = attributes();
        namespaces.keySet().removeIf(name -> !name.startsWith("xmlns:"));
        Map<String, String> head = new LinkedHashMap<>();
        List<Outline> outlines = new ArrayList<>();
        while (nextChild()) {
            switch (name().toLowerCase(Locale.ROOT)) {
                case "head" -> readHead(head);
                case "body" -> outlines.addAll(children(1));
                case "outline" -> outlines.add(outline(1));
                default -> skip();
            }
        }
        return new Subscriptions(namespaces, head, outlines, skipped);
    }

    private void readHead(Map<String, String> head) throws XMLStreamException {
        while (nextChild()) {
            String name = name();
            StringBuilder text = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    default -> {}
                }
            }
            head.put(name, text.toString().strip());
        }
    }

    private List<Outline> children(int depth) throws XMLStreamException, SubscriptionsException {
        if (depth > DEEPEST) {
            throw SubscriptionsException.of("list.deep", file, line(), DEEPEST);
        }
        List<Outline> children = new ArrayList<>();
        while (nextChild()) {
            if ("outline".equalsIgnoreCase(name())) {
                children.add(outline(depth));
            } else {
                skip();
            }
        }
        return children;
    }

    private Outline outline(int depth) throws XMLStreamException, SubscriptionsException {
        int line = line();
        Map<String, String> attributes = attributes();
        Outline outline = new Outline(attributes, children(depth + 1));
        outline.fault().ifPresent(fault -> skipped.add(Problem.of("list.skipped.line", file, line, fault)));
        return outline;
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            String name = xml.getAttributeLocalName(i);
            attributes.put(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name, xml.getAttributeValue(i));
        }
        return attributes;
    }

    /// Moves to the next child element of the open one; false at its end.
    private boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private void skip() throws XMLStreamException {
        while (nextChild()) {
            skip();
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    /// The name of the open element without its prefix.
    private String name() {
        String name = xml.getLocalName();
        return name.substring(name.lastIndexOf(':') + 1);
    }
}
