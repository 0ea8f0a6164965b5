package app.tandem.engine.problem;

import java.util.Arrays;
import java.util.List;

/// What went wrong, or what had to be changed, as a value that every face can say in its own language.
///
/// The engine makes problems and never sentences: the English ones are in `problems.properties` beside this
/// class, and [ProblemMessages] formats them for a locale. A code is a key of that bundle, such as
/// `scale.target.unwritable`.
///
/// @param code a key of the bundle; lower case, parts separated by dots
/// @param arguments what stands for `{0}`, `{1}` … of the sentence, in order: strings, numbers, or problems,
/// whose own sentence is put there; never null, immutable
public record Problem(String code, List<Object> arguments) {
    /// Copies the arguments, so that the value can't change.
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /// A problem with its arguments in a row.
    ///
    /// @param code a key of the bundle
    /// @param arguments what stands for `{0}`, `{1}` …; what is no number and no problem is taken by its
    /// `toString`
    /// @return the problem
    public static Problem of(String code, Object... arguments) {
        return new Problem(code, Arrays.stream(arguments).map(Problem::plain).toList());
    }

    private static Object plain(Object argument) {
        return switch (argument) {
            case Number _, Problem _ -> argument;
            default -> argument.toString();
        };
    }
}
