package app.tandem.engine.scale.preset;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.problem.IllegalValueException;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.Problems;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.engine.scale.request.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A preset as JSON, in the words of the command line. What a file leaves out has its usual value; what it
/// has beside is refused, because a slip of the pen would else change nothing and say nothing.
final class PresetJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> KEYS = List.of(
            "name",
            "sizes",
            "enlarge",
            "resampling",
            "linear",
            "exact",
            "lenient",
            "colour",
            "metadata",
            "format",
            "quality",
            "progressive",
            "chroma",
            "lossless",
            "names",
            "keepTimes",
            "existing",
            "recursive",
            "numbered");

    private PresetJson() {}

    static String write(Preset preset) {
        ScaleSettings settings = preset.settings();
        RenderOptions renderOptions = settings.renderOptions();
        Output output = settings.output();
        ObjectNode root = JSON.createObjectNode().put("name", preset.name());
        ArrayNode sizes = root.putArray("sizes");
        for (Fit fit : settings.fits()) {
            sizes.addObject().put("fit", word(Sizes.Mode.of(fit))).put("size", Sizes.text(fit));
        }
        root.put("enlarge", settings.enlarge())
                .put("resampling", word(renderOptions.resampling()))
                .put("linear", renderOptions.linear())
                .put("exact", renderOptions.exact())
                .put("lenient", renderOptions.lenient())
                .put("colour", word(renderOptions.colour()))
                .put("metadata", metadata(renderOptions.metadata()))
                .put("format", output.format().map(ImageFormat::label).orElse("same"))
                .put("quality", output.compression().quality())
                .put("progressive", output.compression().progressive())
                .put("chroma", output.compression().chroma().label())
                .put("lossless", output.compression().lossless());
        output.naming().ifPresent(names -> root.put("names", names.text()));
        return JSON.writeValueAsString(root.put("keepTimes", output.keepTimes())
                        .put("existing", word(settings.existing()))
                        .put("recursive", settings.recursive())
                        .put("numbered", settings.numbered()))
                + "\n";
    }

    /// Reads a preset.
    ///
    /// @param text the file
    /// @param file what it is called, for complaints
    /// @throws PresetException when it is no preset, with the key that is wrong
    static Preset read(String text, String file) throws PresetException {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new PresetException(Problem.of("preset.json", file, broken.getOriginalMessage()));
        }
        if (!root.isObject()
                || !root.path("name").isString()
                || !root.path("sizes").isArray()) {
            throw new PresetException(Problem.of("preset.incomplete", file));
        }
        for (String key : root.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw new PresetException(Problem.of("preset.key", file, key));
            }
        }
        Values values = new Values(root);
        try {
            return new Preset(root.path("name").asString(), settings(values));
        } catch (IllegalArgumentException wrong) {
            throw new PresetException(Problem.of("preset.value", file, values.key, Problems.of(wrong)));
        }
    }

    private static ScaleSettings settings(Values values) {
        List<Fit> fits = new ArrayList<>();
        for (JsonNode size : values.at("sizes")) {
            Sizes.Mode mode = constant(Sizes.Mode.class, size.path("fit").asString("within"));
            fits.addAll(Sizes.parse(size.path("size").asString(), mode));
        }
        if (fits.isEmpty()) {
            throw IllegalValueException.of("value.size.missing");
        }
        RenderOptions usual = RenderOptions.DEFAULT;
        RenderOptions renderOptions = usual.withResampling(
                        values.constant("resampling", Resampling.class, usual.resampling()))
                .withLinear(values.flag("linear", usual.linear()))
                .withExact(values.flag("exact", usual.exact()))
                .withLenient(values.flag("lenient", usual.lenient()))
                .withColour(values.constant("colour", RenderOptions.Colour.class, usual.colour()))
                .withMetadata(policy(values.text("metadata", "keep")));
        Output output = Output.DEFAULT
                .withFormat(format(values.text("format", "same")))
                .withCompression(compression(values))
                .withNaming(Optional.of(values.text("names", ""))
                        .filter(text -> !text.isEmpty())
                        .map(NameTemplate::new))
                .withKeepTimes(values.flag("keepTimes", false));
        return ScaleSettings.of(fits)
                .withEnlarge(values.flag("enlarge", false))
                .withRenderOptions(renderOptions)
                .withOutput(output)
                .withExisting(values.constant("existing", ExistingFilePolicy.class, ExistingFilePolicy.SKIP))
                .withRecursive(values.flag("recursive", true))
                .withNumbered(values.flag("numbered", false));
    }

    private static Compression compression(Values values) {
        Compression usual = Compression.DEFAULT;
        return new Compression(
                values.number("quality", usual.quality(), 1, 100),
                values.flag("progressive", usual.progressive()),
                values.chroma("chroma", usual.chroma()),
                values.flag("lossless", usual.lossless()));
    }

    private static Optional<ImageFormat> format(String word) {
        return word.equals("same")
                ? Optional.empty()
                : Optional.of(ImageFormat.named(word)
                        .filter(ImageFormat::isWritten)
                        .orElseThrow(() -> IllegalValueException.of("value.format", word)));
    }

    private static String metadata(MetadataPolicy policy) {
        return switch (policy) {
            case EVERYTHING -> "keep";
            case WITHOUT_GPS -> "strip-gps";
            case NOTHING -> "strip";
        };
    }

    private static MetadataPolicy policy(String word) {
        for (MetadataPolicy policy : MetadataPolicy.values()) {
            if (metadata(policy).equals(word)) {
                return policy;
            }
        }
        throw IllegalValueException.of("value.metadata", word);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            words.add(word(constant));
            if (word(constant).equals(word)) {
                return constant;
            }
        }
        throw IllegalValueException.of("value.oneOf", String.join(", ", words), word);
    }

    /// The values of a file; remembers which it looked at last, for the complaint.
    private static final class Values {
        private final JsonNode root;
        private String key = "name";

        Values(JsonNode root) {
            this.root = root;
        }

        JsonNode at(String name) {
            key = name;
            return root.path(name);
        }

        String text(String name, String usual) {
            JsonNode value = at(name);
            return value.isMissingNode() ? usual : value.asString();
        }

        boolean flag(String name, boolean usual) {
            JsonNode value = at(name);
            if (!value.isMissingNode() && !value.isBoolean()) {
                throw IllegalValueException.of("value.flag", value);
            }
            return value.isMissingNode() ? usual : value.asBoolean();
        }

        int number(String name, int usual, int least, int most) {
            JsonNode value = at(name);
            if (value.isMissingNode()) {
                return usual;
            }
            if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
                throw IllegalValueException.of("value.number", least, most, value);
            }
            return value.asInt();
        }

        ChromaSubsampling chroma(String name, ChromaSubsampling usual) {
            String value = text(name, usual.label());
            return ChromaSubsampling.labelled(value)
                    .orElseThrow(() -> IllegalValueException.of("value.either", "420", "444", value));
        }

        <E extends Enum<E>> E constant(String name, Class<E> type, E usual) {
            JsonNode value = at(name);
            return value.isMissingNode() ? usual : PresetJson.constant(type, value.asString());
        }
    }
}
