package app.tandem.cli;

import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `tandem report merge`: the reports of the parts of a run become one.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        customSynopsis = "tandem report merge [--output FILE.json] FILE.json...",
        description = "Merges the reports that the parts of a run have written.")
final class ReportCommand implements Callable<Integer> {
    private static final List<String> SUMS = List.of("copied", "scaled", "skipped", "failed", "threads");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "merge", description = "The action.")
    private String action = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE.json",
            description = "Files that --report has written.")
    private List<Path> files = List.of();

    @Option(names = "--output", paramLabel = "FILE.json", description = "Writes a file instead of printing.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        if (!action.equals("merge")) {
            throw wrong("merge is expected, not " + action);
        }
        ObjectNode merged = json.createObjectNode();
        ObjectNode summary = json.createObjectNode();
        boolean cancelled = false;
        for (Path file : files) {
            JsonNode report = read(file);
            if (!merged.has("request")) {
                merged.set("request", report.path("request"));
            }
            merged.withArray("pictures")
                    .addAll(report.path("pictures").asArray().elements().stream()
                            .toList());
            for (String sum : SUMS) {
                summary.put(
                        sum,
                        summary.path(sum).asInt(0)
                                + report.path("summary").path(sum).asInt(0));
            }
            cancelled |= report.path("summary").path("cancelled").asBoolean(false);
        }
        merged.set("summary", summary.put("cancelled", cancelled));
        write(json.writeValueAsString(merged));
        return ExitStatus.of(summary.path("failed").asInt(0) > 0);
    }

    private JsonNode read(Path file) {
        try {
            JsonNode report = json.readTree(Files.readAllBytes(file));
            if (report.path("pictures").isArray() && report.path("summary").isObject()) {
                return report;
            }
            throw wrong(file + " is no report of tandem scale");
        } catch (IOException e) {
            throw wrong(file + " can't be read: " + EnglishText.of(e));
        } catch (JacksonException _) {
            throw wrong(file + " is no report of tandem scale");
        }
    }

    private void write(String text) {
        if (output == null) {
            spec.commandLine().getOut().println(text);
            return;
        }
        try {
            Files.writeString(output, text + "\n");
        } catch (IOException e) {
            throw wrong(output + " can't be written: " + EnglishText.of(e));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
