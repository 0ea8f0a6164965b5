package app.tandem.cli.scale;

import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.EnumConverter;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.Sizes;
import app.tandem.engine.work.Interrupts;
import app.tandem.engine.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Collects what came of a run and writes it as JSON: `request`, `pictures` with one object an outcome,
/// `summary`.
final class ScaleReportFile implements ScaleListener {
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final ObjectNode root = json.createObjectNode();
    private final ArrayNode pictures;
    private final Map<Path, Problem> notes = new HashMap<>();

    /// Begins a report.
    ///
    /// @param request what is done
    ScaleReportFile(ScaleRequest request) {
        describe(root.putObject("request"), request);
        this.pictures = root.putArray("pictures");
    }

    /// Looks whether a report could be written, before an hour's work is done for it.
    ///
    /// @param file where to
    /// @param dryRun whether nothing is to be written
    /// @throws IllegalArgumentException when it could not; the message is one plain sentence
    static void check(Path file, boolean dryRun) {
        Path folder = file.toAbsolutePath().getParent();
        if (dryRun) {
            throw new IllegalArgumentException("--dry-run writes nothing, so it writes no --report either");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            // and so it can't be a picture that a slip of the hand would write over
            throw new IllegalArgumentException("--report " + file + ": the name must end in .json");
        }
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("--report " + file + ": the folder for it does not exist");
        }
    }

    @Override
    public void planned(ScalePlan plan) {
        notes.putAll(plan.notes());
    }

    @Override
    public void ended(ScaleOutcome outcome, Progress progress) {
        ObjectNode picture = pictures.addObject();
        picture.put("source", outcome.source().toString());
        switch (outcome) {
            case ScaleOutcome.Scaled o -> {
                picture.put("outcome", "scaled").put("target", o.target().toString());
                size(picture.putObject("from"), o.from());
                size(picture.putObject("to"), o.to());
                picture.put("bytes", o.bytes());
                Optional.ofNullable(notes.get(o.source()))
                        .ifPresent(note -> picture.put("note", EnglishText.said(note)));
            }
            case ScaleOutcome.Copied o -> {
                picture.put("outcome", "copied").put("target", o.target().toString());
                size(picture.putObject("from"), o.size());
                size(picture.putObject("to"), o.size());
                picture.put("bytes", o.bytes());
            }
            case ScaleOutcome.Skipped o -> {
                picture.put("outcome", "skipped");
                o.target().ifPresent(target -> picture.put("target", target.toString()));
                picture.put("reason", EnglishText.said(o.reason()));
            }
            case ScaleOutcome.Failed o -> {
                picture.put("outcome", "failed");
                o.target().ifPresent(target -> picture.put("target", target.toString()));
                picture.put("reason", EnglishText.said(o.reason()));
            }
        }
    }

    /// Writes the report.
    ///
    /// @param file where to; replaced
    /// @param report how the run ended
    /// @throws IOException when it can't be written
    void write(Path file, ScaleReport report) throws IOException {
        root.putObject("summary")
                .put("copied", report.copied())
                .put("scaled", report.scaled())
                .put("skipped", report.skipped())
                .put("failed", report.failed())
                .put("threads", report.workers())
                .put("cancelled", report.cancelled());
        String text = json.writeValueAsString(root);
        Interrupts.defer(() -> Files.writeString(file, text + "\n")); // a cancelled run is reported too
    }

    /// The request in the words of the command line, so that a report can be repeated.
    private static void describe(ObjectNode node, ScaleRequest request) {
        node.put("source", request.source().toString())
                .put("target", request.target().toString());
        if (request.sources().size() > 1) {
            ArrayNode sources = node.putArray("sources");
            request.sources().forEach(source -> sources.add(source.toString()));
        }
        ArrayNode fits = node.putArray("fits");
        for (Fit fit : request.fits()) {
            fits.addObject().put("fit", EnumConverter.word(Sizes.Mode.of(fit))).put("size", fit.label());
        }
        node.put("enlarge", request.enlarge());
        describe(node, request.renderOptions());
        describe(node, request.output());
        node.put("existing", EnumConverter.word(request.existing()))
                .put("recursive", request.recursive())
                .put("threads", request.workers())
                .put("memory", request.memory());
    }

    private static void describe(ObjectNode node, RenderOptions renderOptions) {
        node.put("resampling", EnumConverter.word(renderOptions.resampling()))
                .put("linear", renderOptions.linear())
                .put("exact", renderOptions.exact())
                .put("lenient", renderOptions.lenient())
                .put("colour", EnumConverter.word(renderOptions.colour()))
                .put("metadata", EnumConverter.word(MetadataMode.of(renderOptions.metadata())));
    }

    private static void describe(ObjectNode node, Output output) {
        node.put("format", output.format().map(EnumConverter::word).orElse("same"))
                .put("quality", output.compression().quality())
                .put("progressive", output.compression().progressive())
                .put("chroma", output.compression().chroma().label())
                .put("lossless", output.compression().lossless());
        output.naming().ifPresent(template -> node.put("name", template.text()));
        node.put("keepTimes", output.keepTimes());
    }

    private static void size(ObjectNode node, Size size) {
        node.put("width", size.width()).put("height", size.height());
    }
}
