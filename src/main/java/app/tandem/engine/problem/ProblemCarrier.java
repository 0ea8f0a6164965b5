package app.tandem.engine.problem;

/// A failure that tells what is wrong as a problem: the exceptions of the engine that a person is told of.
public interface ProblemCarrier {
    /// What is wrong.
    ///
    /// @return to be said in the person's language
    Problem problem();
}
