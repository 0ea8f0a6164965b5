package app.tandem.engine.feed.xml;

import app.tandem.engine.feed.clean.Characters;
import app.tandem.engine.feed.clean.TimeLimit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/// Reads XML that isn't well-formed, and always gets to its end: whatever breaks a rule is either repaired by
/// the obvious reading or taken for text. What it meets goes to a [TreeBuilder], what it repairs to
/// [Repairs]. It takes a time proportional to the text.
final class LenientXmlParser {
    /// How many open elements are looked at for one whose end tag is missing: with all of them, a document of
    /// nothing but start tags would take the square of its length.
    private static final int LOOK_BACK = 64;

    private final TextCursor cursor;
    private final TreeBuilder tree;
    private final Repairs repairs;
    private final CharacterReferences references;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> openByName = new HashMap<>();

    /// An element that has not ended yet.
    ///
    /// @param written its name as it stands in the document
    /// @param name the same in lower case
    /// @param scope the namespaces within it
    private record Open(String written, String name, NamespaceScope scope) {}

    LenientXmlParser(String text, TreeBuilder tree, Repairs repairs) {
        String legal = Characters.legal(text);
        if (legal.length() < text.length()) {
            repairs.note("repair.controls");
        }
        this.cursor = new TextCursor(legal);
        this.tree = tree;
        this.repairs = repairs;
        this.references = new CharacterReferences(repairs);
    }

    /// Reads all of it.
    void read() {
        while (!cursor.ended()) {
            TimeLimit.check();
            tree.text(references.resolve(cursor.takeUntil("<")));
            if (!cursor.ended()) {
                markup();
            }
        }
        if (!open.isEmpty()) {
            repairs.note("repair.endsEarly");
        }
        while (!open.isEmpty()) {
            close();
        }
    }

    private void markup() {
        if (cursor.sees("<!--")) {
            cursor.skip(4);
            comment();
        } else if (cursor.sees("<![CDATA[")) {
            cursor.skip(9);
            cdata();
        } else if (cursor.sees("<!") && BrokenTag.isNameStart(cursor.peek(2))) {
            references.declare(doctype());
            repairs.note("repair.doctype");
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
            repairs.note("repair.less");
            cursor.skip(1);
            tree.text("<");
        }
    }

    /// One that never ends is text: what follows it is for readers. It may not hold another one (XML 1.0,
    /// 2.5).
    private void comment() {
        int end = cursor.distance("-->");
        if (end < Integer.MAX_VALUE && end < cursor.distance("<!--")) {
            cursor.takeThrough("-->");
        } else {
            repairs.note("repair.comment");
            tree.text("<!--");
        }
    }

    /// One that never ends is taken to end where its element does, or else at the next end tag.
    private void cdata() {
        int end = cursor.distance("]]>");
        if (end < Integer.MAX_VALUE && (end < cursor.distance("<![CDATA[") || !isItemEndWithin(end))) {
            tree.text(cursor.takeThrough("]]>"));
            return;
        }
        repairs.note("repair.cdata");
        String own = open.isEmpty() ? "</" : "</" + open.element().written();
        tree.text(cursor.takeUntil(cursor.has(own) ? own : "</"));
    }

    private boolean isItemEndWithin(int distance) {
        return Math.min(cursor.distance("</item>"), cursor.distance("</entry>")) < distance;
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
        String name = tag.name().toLowerCase(Locale.ROOT);
        closeBefore(name);
        NamespaceScope outer =
                open.isEmpty() ? NamespaceScope.EMPTY : open.element().scope();
        NamespaceScope scope = outer.within(tag.attributes());
        String local = tag.name().substring(tag.name().lastIndexOf(':') + 1);
        tree.start(scope.address(tag.name(), repairs), local, NamespaceScope.local(tag.attributes()));
        open.push(new Open(tag.name(), name, scope));
        openByName.merge(name, 1, Integer::sum);
        if (tag.empty()) {
            close();
        }
    }

    /// Ends what can't hold the element that begins now: its end tag is missing.
    private void closeBefore(String name) {
        int passed = 0;
        int unclosed = 0;
        boolean item = FeedNesting.isItem(name);
        boolean free = item || FeedNesting.isKnown(name);
        for (Iterator<Open> outwards = open.iterator(); free && outwards.hasNext() && passed < LOOK_BACK; ) {
            Open outer = outwards.next();
            if (FeedNesting.isContainer(outer.name()) || (FeedNesting.isItem(outer.name()) && !item)) {
                unclosed = item ? passed : unclosed;
                break;
            }
            passed++;
            if (item) {
                unclosed = FeedNesting.isItem(outer.name()) ? passed : unclosed;
            } else if (FeedNesting.isKnown(outer.name())) {
                free = !FeedNesting.mayHold(outer.name(), name) || isNeverClosed(outer);
                unclosed = free ? passed : unclosed;
            } else {
                free = !FeedNesting.isHtml(name);
            }
        }
        for (; unclosed > 0; unclosed--) {
            repairs.note("repair.noEndTag");
            close();
        }
    }

    /// Whether a text that may hold HTML ends in no other way than with the item it is in.
    private boolean isNeverClosed(Open text) {
        int end = cursor.distance("</" + text.written());
        return FeedNesting.isText(text.name())
                && isItemEndWithin(end)
                && end > Math.min(cursor.distance("<item>"), cursor.distance("<entry>"));
    }

    private void end(String name) {
        if (openByName.getOrDefault(name, 0) == 0) {
            repairs.note("repair.strayEndTag");
            return;
        }
        while (!open.element().name().equals(name)) {
            repairs.note("repair.noEndTag");
            close();
        }
        close();
    }

    private void close() {
        openByName.merge(open.pop().name(), -1, Integer::sum);
        tree.end();
    }
}
