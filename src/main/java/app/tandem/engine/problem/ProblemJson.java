package app.tandem.engine.problem;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Writes problems as JSON and reads them again, to keep them in whatever language they are read later: the
/// code and its arguments, as in `["fetch.wait",["time.minutes",10],429]`. Any thread.
public final class ProblemJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemJson() {}

    /// Writes a problem.
    ///
    /// @param problem what went wrong
    /// @return JSON on one line
    public static String text(Problem problem) {
        return array(problem).toString();
    }

    /// Writes several.
    ///
    /// @param problems in their order
    /// @return JSON on one line
    public static String texts(List<Problem> problems) {
        ArrayNode all = JSON.createArrayNode();
        problems.forEach(problem -> all.add(array(problem)));
        return all.toString();
    }

    /// Reads what [#text] wrote.
    ///
    /// @param text JSON
    /// @return the problem, whole numbers as [Integer] where they fit; what is no problem is told as it stands
    public static Problem read(String text) {
        JsonNode json = json(text);
        return isProblem(json) ? problem(json) : Problem.of("plain", text);
    }

    /// Reads what [#texts] wrote.
    ///
    /// @param text JSON; empty for none
    /// @return the problems in their order; what is no list of problems is told as it stands
    public static List<Problem> readList(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        JsonNode json = json(text);
        return json.isArray() && json.valueStream().allMatch(ProblemJson::isProblem)
                ? json.valueStream().map(ProblemJson::problem).toList()
                : List.of(Problem.of("plain", text));
    }

    private static ArrayNode array(Problem problem) {
        ArrayNode array = JSON.createArrayNode().add(problem.code());
        for (Object argument : problem.arguments()) {
            switch (argument) {
                case Problem inner -> array.add(array(inner));
                case Integer number -> array.add(number);
                case Long number -> array.add(number);
                case Number number -> array.add(number.doubleValue());
                default -> array.add(argument.toString());
            }
        }
        return array;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            return JSON.missingNode();
        }
    }

    private static boolean isProblem(JsonNode json) {
        return json.isArray() && json.path(0).isString();
    }

    private static Problem problem(JsonNode json) {
        return new Problem(
                json.path(0).asString(),
                json.valueStream().skip(1).map(ProblemJson::argument).toList());
    }

    private static Object argument(JsonNode json) {
        if (isProblem(json)) {
            return problem(json);
        }
        if (json.isNumber()) {
            return json.canConvertToInt() && json.isIntegralNumber() ? (Object) json.intValue() : json.numberValue();
        }
        return json.asString("");
    }
}
