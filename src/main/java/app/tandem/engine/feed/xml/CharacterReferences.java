package app.tandem.engine.feed.xml;

import app.tandem.engine.feed.clean.Characters;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Resolves `&…;` in a document that isn't well-formed: numbers, the five names of XML, those of HTML, and
/// those the document itself declares for plain text. An ampersand that begins none of these is text.
final class CharacterReferences {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,8})|#[xX]([0-9a-fA-F]{1,7})|([\\p{L}_][\\p{L}\\p{N}_.-]{0,63}));");
    private static final Pattern DECLARATION = Pattern.compile(
            "<!ENTITY\\s+([\\p{L}_][\\p{L}\\p{N}_.-]{0,63})\\s+(?:\"([^\"<%]{0,1024})\"|'([^'<%]{0,1024})')\\s*>");

    private static final Pattern OTHER_ENTITY = Pattern.compile("&(?!#|amp;|lt;|gt;|quot;|apos;)");

    /// How many characters the declared names may stand for in all. Names whose text holds names aren't kept,
    /// so this is the rest of the defence needed against a short document that unfolds into a huge one.
    private static final int BUDGET = 1_000_000;

    private final Map<String, String> declared = new HashMap<>();
    private final Repairs repairs;
    private int budget = BUDGET;

    CharacterReferences(Repairs repairs) {
        this.repairs = repairs;
    }

    /// Reads the entities that a DOCTYPE declares. Only those that stand for plain text are kept: none that
    /// holds markup or other entities, none that lies outside the document.
    void declare(String doctype) {
        Matcher each = DECLARATION.matcher(doctype);
        while (each.find()) {
            String value = each.group(2) == null ? each.group(3) : each.group(2);
            if (!OTHER_ENTITY.matcher(value).find()) {
                declared.putIfAbsent(each.group(1), resolve(value));
            }
        }
    }

    /// Resolves all references in a text.
    ///
    /// @param raw text or an attribute's value, as written
    /// @return what it means
    String resolve(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder resolved = new StringBuilder(raw.length());
        Matcher reference = REFERENCE.matcher(raw);
        int done = 0;
        for (int at = raw.indexOf('&'); at >= 0; at = raw.indexOf('&', Math.max(done, at + 1))) {
            String character = reference.region(at, raw.length()).lookingAt() ? character(reference) : null;
            if (character == null) {
                repairs.note("repair.ampersand");
            } else {
                resolved.append(raw, done, at).append(character);
                done = reference.end();
            }
        }
        return Characters.legal(resolved.append(raw, done, raw.length()).toString());
    }

    private @Nullable String character(Matcher reference) {
        if (reference.group(1) != null) {
            return character(Integer.parseInt(reference.group(1)));
        }
        if (reference.group(2) != null) {
            return character(Integer.parseInt(reference.group(2), 16));
        }
        String name = reference.group(3);
        String own = declared.get(name);
        if (own != null && budget >= own.length()) {
            budget -= own.length();
            return own;
        }
        String known = Entities.getByName(name);
        if (known.isEmpty()) {
            return null;
        }
        if (!Entities.isBaseNamedEntity(name) || !isXml(name)) {
            repairs.note("repair.entities");
        }
        return known;
    }

    /// Half of a pair of UTF-16 is kept until its other half has come: some write emoji by two references.
    private static String character(int number) {
        boolean half = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        return half ? String.valueOf((char) number) : Characters.of(number);
    }

    private static boolean isXml(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> true;
            default -> false;
        };
    }
}
