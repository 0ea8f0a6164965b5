package app.tandem.engine.feed.xml;

import app.tandem.engine.feed.clean.TimeLimit;
import app.tandem.engine.feed.clean.TimedInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Element;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the XML of a feed: sound XML by the JDK's parser, broken XML by [LenientXmlParser].
public final class FeedXml {
    private static final String CDATA = "<![CDATA[";

    private FeedXml() {}

    /// Reads a document. A DOCTYPE is never obeyed, nothing outside of the text is ever read.
    ///
    /// @param text the document
    /// @param repairs where to note what had to be repaired
    /// @return an element that holds the root, and whatever else a broken document has at its top
    public static Element read(String text, Repairs repairs) {
        if (isCdataOpen(text)) {
            return repaired(text, repairs);
        }
        TreeBuilder sound = new TreeBuilder(repairs);
        try {
            parser().parse(new InputSource(TimedInput.of(text)), new Events(sound));
            return sound.tree();
        } catch (SAXException _) {
            return repaired(text, repairs);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("the JDK has no XML parser as it should be", e);
        }
    }

    private static Element repaired(String text, Repairs repairs) {
        TreeBuilder repaired = new TreeBuilder(repairs);
        new LenientXmlParser(text, repaired, repairs).read();
        return repaired.tree();
    }

    /// Whether a CDATA section goes on to the end of that of another item: its own end is missing. That is
    /// sound XML, but the entries between are lost in it.
    private static boolean isCdataOpen(String text) {
        int end = -1;
        for (int start = text.indexOf(CDATA); start >= 0; start = text.indexOf(CDATA, end)) {
            int next = text.indexOf(CDATA, start + CDATA.length());
            end = text.indexOf("]]>", start);
            if (end < 0) {
                return false; // not sound
            }
            if (next >= 0 && next < end) {
                String within = text.substring(start, next);
                if (within.contains("</item>") || within.contains("</entry>")) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Java 25 limits how many entities a document may use, `&lt;` among them, and long feeds of escaped HTML
    /// use more than that. There are no entities here but the five of XML, since a DOCTYPE ends the parse, so
    /// those limits guard nothing. Those that count are set to what [LenientXmlParser] copes with: a document
    /// beyond them goes there.
    private static SAXParser parser() throws ParserConfigurationException, SAXException {
        // a factory makes a parser for each feature it is given, to see whether it is one
        SAXParser parser = SAXParserFactory.newDefaultNSInstance().newSAXParser();
        XMLReader reader = parser.getXMLReader();
        reader.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
        reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        parser.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        parser.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        parser.setProperty("jdk.xml.entityExpansionLimit", "0");
        parser.setProperty("jdk.xml.maxElementDepth", String.valueOf(TreeBuilder.DEPTH));
        parser.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(BrokenTag.ATTRIBUTES));
        return parser;
    }

    private static final class Events extends DefaultHandler {
        /// The JDK looks a prefix up by going through all that are declared, for each element.
        private static final int NAMESPACES = 1000;

        private final TreeBuilder tree;
        private int namespaces;

        Events(TreeBuilder tree) {
            this.tree = tree;
        }

        @Override
        public void startElement(String address, String name, String qualified, Attributes attributes) {
            TimeLimit.check();
            tree.start(address, name, named(attributes));
        }

        @Override
        public void endElement(String address, String name, String qualified) {
            tree.end();
        }

        @Override
        public void characters(char[] from, int offset, int length) {
            tree.text(from, offset, length);
        }

        @Override
        public void startPrefixMapping(String prefix, String address) throws SAXException {
            if (++namespaces > NAMESPACES) {
                throw new SAXException("too many namespaces");
            }
        }

        @Override
        public void endPrefixMapping(String prefix) {
            namespaces--;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }

        /// An attribute without a prefix wins over one of the same name with a prefix, wherever it stands.
        private static Map<String, String> named(Attributes attributes) {
            if (attributes.getLength() == 0) {
                return Map.of();
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.getLocalName(i);
                if (attributes.getURI(i).equals(XMLConstants.XML_NS_URI)) {
                    named.put("xml:" + name, attributes.getValue(i));
                } else if (attributes.getURI(i).isEmpty()) {
                    named.put(name, attributes.getValue(i));
                } else {
                    named.putIfAbsent(name, attributes.getValue(i));
                }
            }
            return named;
        }
    }
}
