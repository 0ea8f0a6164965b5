package app.tandem.engine.feed.xml;

import app.tandem.engine.feed.clean.Characters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads XML that isn't well-formed, and always gets to its end: whatever breaks a rule is either mended by the
/// obvious reading or taken for text. What it meets goes to a [TreeBuilder], what it mends to [Repairs]. It
/// takes a time proportional to the text.
final class BrokenXml {
    private final TextCursor cursor;
    private final TreeBuilder tree;
    private final Repairs repairs;
    private final CharacterReferences references;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();

    /// An element that has not ended yet.
    private record Open(String name, NamespaceScope scope) {}

    BrokenXml(String text, TreeBuilder tree, Repairs repairs) {
        String legal = Characters.legal(text);
        if (legal.length() < text.length()) {
            repairs.note("control characters left out");
        }
        this.cursor = new TextCursor(legal);
        this.tree = tree;
        this.repairs = repairs;
        this.references = new CharacterReferences(repairs);
    }

    /// Reads all of it.
    void read() {
        while (!cursor.ended()) {
            tree.text(references.resolve(cursor.takeUntil("<")));
            if (!cursor.ended()) {
                markup();
            }
        }
        if (!open.isEmpty()) {
            repairs.note("the document ends early; what was open is closed");
        }
        while (!open.isEmpty()) {
            close();
        }
    }

    private void markup() {
        if (cursor.sees("<!--")) {
            cursor.skip(4);
            cursor.takeThrough("-->");
        } else if (cursor.sees("<![CDATA[")) {
            cursor.skip(9);
            cdata();
        } else if (cursor.sees("<!") && BrokenTag.isNameStart(cursor.peek(2))) {
            references.declare(doctype());
            repairs.note("the DOCTYPE left out");
        } else if (cursor.sees("<?")) {
            cursor.takeThrough(">");
        } else if (cursor.sees("</") && BrokenTag.isNameStart(cursor.peek(2))) {
            cursor.skip(2);
            end(cursor.take(BrokenTag::isNamePart).toLowerCase(Locale.ROOT));
            cursor.takeThrough(">");
        } else if (BrokenTag.isNameStart(cursor.peek(1))) {
            cursor.skip(1);
            start(BrokenTag.read(cursor, references, repairs));
        } else {
            repairs.note("a bare < read as text");
            cursor.skip(1);
            tree.text("<");
        }
    }

    /// One that never ends is taken to end at the next end tag, its element's or one of the HTML in it.
    private void cdata() {
        if (cursor.has("]]>")) {
            tree.text(cursor.takeThrough("]]>"));
            return;
        }
        repairs.note("a CDATA section that never ends, closed");
        tree.text(cursor.takeUntil("</"));
    }

    /// Passes a DOCTYPE, its internal subset included.
    private String doctype() {
        StringBuilder doctype = new StringBuilder();
        int nested = 0;
        while (!cursor.ended()) {
            char c = cursor.peek();
            cursor.skip(1);
            doctype.append(c);
            if (c == '>' && nested == 0) {
                break;
            }
            if ((c == '"' || c == '\'') && cursor.has(String.valueOf(c))) {
                doctype.append(cursor.takeThrough(String.valueOf(c))).append(c);
            } else if (c == '<' && cursor.sees("!--")) {
                cursor.takeThrough("-->");
            } else if (c == '[' || c == ']') {
                nested += c == '[' ? 1 : -1;
            }
        }
        return doctype.toString();
    }

    private void start(BrokenTag tag) {
        NamespaceScope outer =
                open.isEmpty() ? NamespaceScope.EMPTY : open.element().scope();
        NamespaceScope scope = outer.within(tag.attributes());
        String local = tag.name().substring(tag.name().lastIndexOf(':') + 1);
        tree.start(scope.address(tag.name(), repairs), local, NamespaceScope.local(tag.attributes()));
        String name = tag.name().toLowerCase(Locale.ROOT);
        open.push(new Open(name, scope));
        openByName.merge(name, 1, Integer::sum);
        if (tag.empty()) {
            close();
        }
    }

    private void end(String name) {
        if (openByName.getOrDefault(name, 0) == 0) {
            repairs.note("an end tag without its start tag left out");
            return;
        }
        while (!open.element().name().equals(name)) {
            repairs.note("a missing end tag put in");
            close();
        }
        close();
    }

    private void close() {
        openByName.merge(open.pop().name(), -1, Integer::sum);
        tree.end();
    }
}
