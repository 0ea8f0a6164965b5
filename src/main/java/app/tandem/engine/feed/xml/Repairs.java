package app.tandem.engine.feed.xml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What had to be mended in one document, each thing once, in the order met.
public final class Repairs {
    private final Set<String> phrases = new LinkedHashSet<>();

    /// A list with nothing in it.
    public Repairs() {}

    /// Notes one.
    ///
    /// @param phrase what was wrong and what was done, in plain words
    public void note(String phrase) {
        phrases.add(phrase);
    }

    /// All that were noted.
    public List<String> list() {
        return List.copyOf(phrases);
    }
}
