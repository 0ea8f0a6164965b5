package app.tandem.engine.news.opml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Writes OPML [2.0](https://opml.org/spec2.opml).
final class OpmlWriter {
    private final StringBuilder text = new StringBuilder();

    private OpmlWriter() {}

    /// Writes a list.
    ///
    /// @param list what it shall hold
    /// @return the text of the file; to be encoded as UTF-8
    static String text(Subscriptions list) {
        OpmlWriter writer = new OpmlWriter();
        writer.text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\"");
        writer.attributes(list.namespaces());
        writer.declarePrefixes(list);
        writer.text.append(">\n  <head>\n");
        list.head().forEach((name, value) -> writer.element(name, value));
        writer.text.append("  </head>\n  <body>\n");
        writer.outlines(list.outlines(), "    ");
        writer.text.append("  </body>\n</opml>\n");
        return writer.text.toString();
    }

    private void element(String name, String value) {
        text.append("    <")
                .append(name)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void outlines(List<Outline> outlines, String indent) {
        for (Outline outline : outlines) {
            text.append(indent).append("<outline");
            attributes(outline.attributes());
            if (outline.children().isEmpty()) {
                text.append("/>\n");
            } else {
                text.append(">\n");
                outlines(outline.children(), indent + "  ");
                text.append(indent).append("</outline>\n");
            }
        }
    }

    private void attributes(Map<String, String> attributes) {
        attributes.forEach((name, value) -> text.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
    }

    /// A prefix that was declared on an outline, or nowhere, would be undeclared for readers that mind
    /// namespaces.
    private void declarePrefixes(Subscriptions list) {
        Set<String> prefixes = new TreeSet<>();
        collectPrefixes(list.outlines(), prefixes);
        prefixes.removeIf(
                prefix -> prefix.startsWith("xml") || list.namespaces().containsKey("xmlns:" + prefix));
        for (String prefix : prefixes) {
            text.append(" xmlns:")
                    .append(prefix)
                    .append("=\"urn:opml:")
                    .append(prefix)
                    .append('"');
        }
    }

    private static void collectPrefixes(List<Outline> outlines, Set<String> prefixes) {
        for (Outline outline : outlines) {
            for (String name : outline.attributes().keySet()) {
                if (name.contains(":")) {
                    prefixes.add(name.substring(0, name.indexOf(':')));
                }
            }
            collectPrefixes(outline.children(), prefixes);
        }
    }

    /// Escapes what XML gives a meaning, and the white space that reading an attribute would turn into spaces.
    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t' -> escaped.append("&#").append(c).append(';');
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
