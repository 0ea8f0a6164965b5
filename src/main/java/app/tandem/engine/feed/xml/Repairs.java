package app.tandem.engine.feed.xml;

import app.tandem.engine.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What had to be repaired in one document, each thing once, in the order met.
public final class Repairs {
    private final Set<Problem> problems = new LinkedHashSet<>();

    /// A list with nothing in it.
    public Repairs() {}

    /// Notes one.
    ///
    /// @param code what was wrong and what was done, a key of the problems' bundle
    /// @param arguments what stands for `{0}`, `{1}` … of its sentence
    public void note(String code, Object... arguments) {
        problems.add(Problem.of(code, arguments));
    }

    /// All that were noted.
    public List<Problem> list() {
        return List.copyOf(problems);
    }
}
