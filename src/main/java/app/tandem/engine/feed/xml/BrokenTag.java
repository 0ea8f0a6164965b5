package app.tandem.engine.feed.xml;

import app.tandem.engine.feed.clean.TimeLimit;
import java.util.LinkedHashMap;
import java.util.Map;

/// A start tag, sound or broken.
///
/// @param name with its prefix
/// @param attributes by name with prefix; of two of one name, the first
/// @param empty whether it ends its element, too
record BrokenTag(String name, Map<String, String> attributes, boolean empty) {
    /// The most attributes that a tag may have; more are left out.
    static final int ATTRIBUTES = 200;

    /// Reads one.
    ///
    /// @param cursor stands on the name, behind the `<`; is left behind the tag
    /// @param references resolves what the values hold
    /// @param repairs where to note what had to be repaired
    static BrokenTag read(TextCursor cursor, CharacterReferences references, Repairs repairs) {
        String name = cursor.take(BrokenTag::isNamePart);
        Map<String, String> attributes = new LinkedHashMap<>();
        while (true) {
            TimeLimit.check();
            cursor.take(Character::isWhitespace);
            if (cursor.ended() || cursor.peek() == '<') {
                repairs.note("repair.openTag");
                return new BrokenTag(name, attributes, false);
            }
            if (cursor.peek() == '>' || cursor.sees("/>")) {
                boolean empty = cursor.peek() == '/';
                cursor.skip(empty ? 2 : 1);
                return new BrokenTag(name, attributes, empty);
            }
            if (isNameStart(cursor.peek())) {
                String attribute = cursor.take(BrokenTag::isNamePart);
                String value = references.resolve(value(cursor, repairs));
                if (attributes.size() < ATTRIBUTES) {
                    attributes.putIfAbsent(attribute, value);
                }
            } else {
                cursor.skip(1);
            }
        }
    }

    /// Whether a name of an element or an attribute may begin with it.
    static boolean isNameStart(char c) {
        return c == '_' || (Character.isLetter(c) && isLetterOrDigit(c));
    }

    /// Whether it may stand within a name, the colon behind the prefix included.
    static boolean isNamePart(int c) {
        return c == '_' || c == ':' || c == '-' || c == '.' || isLetterOrDigit((char) c);
    }

    /// One for both: what begins a name and is no part of one would be looked at for ever.
    private static boolean isLetterOrDigit(char c) {
        return Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    private static String value(TextCursor cursor, Repairs repairs) {
        cursor.take(Character::isWhitespace);
        if (cursor.peek() != '=') {
            repairs.note("repair.noValue");
            return "";
        }
        cursor.skip(1);
        cursor.take(Character::isWhitespace);
        String quote = String.valueOf(cursor.peek());
        boolean quoted = quote.equals("\"") || quote.equals("'");
        cursor.skip(quoted ? 1 : 0);
        if (quoted && cursor.has(quote) && !isUnclosed(cursor, quote)) {
            return cursor.takeThrough(quote);
        }
        repairs.note("repair.quotes");
        return cursor.take(c -> c != '>' && c != '<' && !Character.isWhitespace(c));
    }

    /// A tag that ends and another that begins before the next quote: that one belongs to another attribute.
    private static boolean isUnclosed(TextCursor cursor, String quote) {
        int end = cursor.distance(">");
        int start = cursor.distance("<");
        return end < start && start < cursor.distance(quote);
    }
}
