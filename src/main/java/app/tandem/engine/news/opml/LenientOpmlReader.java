package app.tandem.engine.news.opml;

import app.tandem.engine.feed.parse.encoding.Encodings;
import app.tandem.engine.feed.xml.Elements;
import app.tandem.engine.feed.xml.FeedXml;
import app.tandem.engine.feed.xml.Repairs;
import app.tandem.engine.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Attribute;
import org.jdom2.Element;

/// Reads OPML that isn't well-formed XML, by the reader of broken feeds: one flaw doesn't cost the list.
final class LenientOpmlReader {
    private final Path file;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<Problem> skipped = new ArrayList<>();

    private LenientOpmlReader(Path file) {
        this.file = file;
    }

    /// Reads a list.
    ///
    /// @param bytes the file, in whatever encoding
    /// @param file its name, for messages
    /// @param line where the first flaw is
    /// @return what can be read of it; the flaw is named among what was skipped
    /// @throws SubscriptionsException when no feed can be read
    static Subscriptions read(byte[] bytes, Path file, int line) throws SubscriptionsException {
        LenientOpmlReader opml = new LenientOpmlReader(file);
        List<Outline> outlines = opml.outlines(
                FeedXml.read(Encodings.text(bytes, null, new Repairs()).strip(), new Repairs()), 0);
        Subscriptions list = new Subscriptions(Map.of(), opml.head, outlines, opml.skipped);
        if (list.feeds().isEmpty()) {
            throw SubscriptionsException.of("list.broken", file, line);
        }
        opml.skipped.addFirst(Problem.of("list.repaired", file, line));
        return new Subscriptions(Map.of(), opml.head, outlines, opml.skipped);
    }

    private List<Outline> outlines(Element parent, int depth) {
        List<Outline> outlines = new ArrayList<>();
        for (Element child : Elements.children(parent)) {
            if (child.getName().equals("outline")) {
                outlines.add(outline(child, depth));
            } else if (child.getName().equals("head")) {
                Elements.children(child).forEach(this::note);
            } else if (depth < OpmlReader.DEEPEST) {
                outlines.addAll(outlines(child, depth + 1));
            }
        }
        return outlines;
    }

    private void note(Element element) {
        String text = Elements.text(element);
        head.put(element.getName(), text == null ? "" : text);
    }

    private Outline outline(Element element, int depth) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : element.getAttributes()) {
            attributes.put(attribute.getName(), attribute.getValue());
        }
        List<Outline> children = depth < OpmlReader.DEEPEST ? outlines(element, depth + 1) : List.of();
        Outline outline = new Outline(attributes, children);
        outline.fault().ifPresent(fault -> skipped.add(Problem.of("list.skipped", file, fault)));
        return outline;
    }
}
