import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What the image is made of, as CycloneDX's Maven plugin lists the libraries of the build, with the Java
/// run-time and the C libraries added. Whatever lies in the image is in the list, and has a licence: else the
/// build fails.
final class BillOfMaterials {
    private final Document document;
    private final Element components;

    private BillOfMaterials(Document document) {
        this.document = document;
        // those of the tools that made the list lie deeper
        this.components = elements(document.getDocumentElement(), "components").getFirst();
    }

    /// Reads a list.
    ///
    /// @param file XML of CycloneDX's Maven plugin
    /// @return the list, to be added to
    /// @throws Exception when it can't be read
    static BillOfMaterials read(Path file) throws Exception {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing: Maven makes it only when it is online, without -o");
        }
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var in = Files.newInputStream(file)) {
            return new BillOfMaterials(factory.newDocumentBuilder().parse(in));
        }
    }

    /// Adds the Java run-time.
    ///
    /// @param home its folder
    /// @throws IOException when its `release` can't be read
    void addRuntime(Path home) throws IOException {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        }
        if (!Files.exists(home.resolve("legal/java.base/ASSEMBLY_EXCEPTION"))) {
            throw new IllegalStateException("the run-time is under another licence than OpenJDK's");
        }
        String version = release.getProperty("JAVA_RUNTIME_VERSION", release.getProperty("JAVA_VERSION"));
        add("platform", "OpenJDK", version.replace("\"", ""), "GPL-2.0-only WITH Classpath-exception-2.0");
    }

    /// Adds C libraries.
    ///
    /// @param libraries of the image
    void addNative(List<NativeLibrary> libraries) {
        libraries.forEach(library -> add("library", library.name(), library.version(), library.licence()));
    }

    private void add(String type, String name, String version, String licence) {
        Element component = document.createElementNS(components.getNamespaceURI(), "component");
        component.setAttribute("type", type);
        child(component, "name", name);
        child(component, "version", version);
        child(child(component, "licenses", ""), "expression", licence);
        components.appendChild(component);
    }

    private Element child(Element parent, String name, String text) {
        Element child = document.createElementNS(parent.getNamespaceURI(), name);
        child.setTextContent(text);
        parent.appendChild(child);
        return child;
    }

    /// The parts, sorted by name.
    ///
    /// @param jars the names of the libraries that are in the image
    /// @return one each
    /// @throws IllegalStateException when a library is missing here, or a licence is
    List<Part> parts(List<String> jars) {
        List<Part> parts = new ArrayList<>();
        for (Element component : elements(components, "component")) {
            parts.add(new Part(text(component, "name"), text(component, "version"), licence(component)));
        }
        for (String jar : jars) {
            if (parts.stream().noneMatch(part -> jar.startsWith(part.name() + "-" + part.version()))) {
                throw new IllegalStateException(jar + " is not in the bill of materials");
            }
        }
        return parts.stream().distinct().sorted().toList();
    }

    private static String text(Element parent, String name) {
        return elements(parent, name).getFirst().getTextContent();
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String licence(Element component) {
        Set<String> names = new LinkedHashSet<>();
        for (Element licences : elements(component, "licenses")) {
            elements(licences, "expression").forEach(expression -> names.add(expression.getTextContent()));
            for (Element licence : elements(licences, "license")) {
                Stream.of("id", "name")
                        .flatMap(tag -> elements(licence, tag).stream())
                        .forEach(name -> names.add(name.getTextContent().strip()));
            }
        }
        if (names.isEmpty()) {
            throw new IllegalStateException(text(component, "name") + " names no licence");
        }
        return String.join(" or ", names);
    }

    /// Writes the list as XML.
    ///
    /// @param file where to
    /// @throws Exception when it can't be written
    void write(Path file) throws Exception {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, StandardCharsets.UTF_8.name());
        try (var out = Files.newOutputStream(file)) {
            transformer.transform(new DOMSource(document), new StreamResult(out));
        }
    }

    /// A part of the image.
    ///
    /// @param name as its makers call it
    /// @param version theirs
    /// @param licence the SPDX name, or several of which one may choose
    record Part(String name, String version, String licence) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            int byName = name.compareToIgnoreCase(other.name);
            return byName != 0 ? byName : toString().compareTo(other.toString());
        }

        /// A line for people.
        String line() {
            return name + " " + version + ": " + licence;
        }
    }
}
