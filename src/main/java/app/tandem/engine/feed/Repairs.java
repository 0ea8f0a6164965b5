package app.tandem.engine.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What had to be mended in one document, each thing once, in the order met.
final class Repairs {
    private final Set<String> phrases = new LinkedHashSet<>();

    /// Notes one.
    ///
    /// @param phrase what was wrong and what was done, in plain words
    void note(String phrase) {
        phrases.add(phrase);
    }

    /// All that were noted.
    List<String> list() {
        return List.copyOf(phrases);
    }
}
