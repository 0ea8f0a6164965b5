package app.tandem.cli.scale;

import app.tandem.cli.console.ByteCount;
import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.IntRange;
import app.tandem.engine.files.DataFolder;
import app.tandem.engine.scale.preset.PresetException;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.engine.scale.request.Shard;
import app.tandem.engine.scale.request.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/// What can be said to `tandem scale`, and the request that follows from it.
final class ScaleOptions {
    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = "Folder of originals, or files and folders. They are only read.")
    private Path source = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TARGET",
            description = "The last argument: folder for the new pictures. It is made if it does not exist.")
    private List<Path> others = List.of();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--preset",
            paramLabel = "NAME|FILE",
            description = "Settings saved under a name or in a file. Other options override them.")
    private @Nullable String preset;

    @Option(
            names = {"-s", "--size"},
            paramLabel = "PX",
            defaultValue = "400",
            description =
                    "Size in pixels, such as 400, 800x600, 50%% or several as 400,1600 (default: ${DEFAULT-VALUE}).")
    private String size = "400";

    @Option(
            names = "--fit",
            paramLabel = "HOW",
            description =
                    "How the size is meant: within (default), fill, exact, width, height, long-edge, short-edge, percent.")
    private Sizes.Mode fit = Sizes.Mode.WITHIN;

    @Option(names = "--enlarge", description = "Enlarges originals that are smaller than the size.")
    private boolean enlarge;

    @Mixin
    private final RenderingOptions renderOptions = new RenderingOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--existing",
            paramLabel = "WHAT",
            description =
                    "What is done with targets that exist: skip (default), replace, rename, or update those older than their"
                            + " originals.")
    private ExistingFilePolicy existing = ExistingFilePolicy.SKIP;

    @Option(
            names = "--recursive",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether folders inside the source are scaled too (default: yes).")
    private boolean recursive = true;

    @Option(
            names = {"-c", "--concurrency"},
            paramLabel = "N",
            converter = Workers.class,
            description = "Number of pictures in flight (default: one per processor).")
    private @Nullable Integer workers;

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "Scales only the K-th of N parts, so that N processes or machines can share the work.")
    private @Nullable String shard;

    @Option(
            names = "--memory",
            paramLabel = "BYTES",
            converter = ByteCount.class,
            description =
                    "Memory limit for all pictures in flight, such as 2G (default: a quarter of the machine's memory).")
    private @Nullable Long memory;

    /// The request: the preset's settings, or the usual ones, and over them each option that was typed.
    ///
    /// @return what was asked for
    /// @throws IllegalArgumentException when a value is wrong; the message is one plain sentence
    ScaleRequest request() {
        ScaleRequest request = ScaleRequest.of(sources(), others.getLast(), settings());
        String part = shard;
        if (part != null) {
            request = request.withShard(named("--shard", () -> Shard.parse(part)));
        }
        ScaleRequest staffed = workers == null ? request : request.withWorkers(workers);
        return memory == null ? staffed : staffed.withMemory(memory);
    }

    /// Whether a source was typed.
    boolean given() {
        return spec.commandLine().getParseResult().hasMatchedPositional(0);
    }

    private ScaleSettings settings() {
        ScaleSettings base = preset == null ? ScaleSettings.within(400) : preset(preset);
        ParseResult typed = spec.commandLine().getParseResult();
        List<Fit> fits = typed.hasMatchedOption("--size") || typed.hasMatchedOption("--fit")
                ? named("--size", () -> Sizes.parse(size, fit))
                : base.fits();
        return base.withFits(fits)
                .withEnlarge(typed.hasMatchedOption("--enlarge") ? enlarge : base.enlarge())
                .withRenderOptions(renderOptions.over(base.renderOptions(), typed))
                .withOutput(output.over(base.output(), typed))
                .withExisting(typed.hasMatchedOption("--existing") ? existing : base.existing())
                .withRecursive(typed.hasMatchedOption("--recursive") ? recursive : base.recursive())
                .withNumbered(output.numbered(base.numbered(), typed));
    }

    private static ScaleSettings preset(String nameOrFile) {
        try {
            return new Presets(DataFolder.standard().resolve("presets"))
                    .find(nameOrFile)
                    .settings();
        } catch (PresetException unknown) {
            throw new IllegalArgumentException("--preset: " + EnglishText.of(unknown), unknown);
        }
    }

    /// A name with a blank in it that was not quoted would else be found out by each picture of it only.
    private List<Path> sources() {
        List<Path> sources = Stream.concat(Stream.of(source), others.stream().limit(others.size() - 1L))
                .toList();
        for (Path given : sources) {
            if (sources.size() > 1 && !Files.exists(given)) {
                throw new IllegalArgumentException(
                        given + " does not exist; SOURCE is a folder of pictures, or files and folders");
            }
        }
        return sources;
    }

    /// Says which option a value was wrong for.
    ///
    /// @param <T> what the value is
    /// @param option its name
    /// @param value what reads it
    /// @return the value
    /// @throws IllegalArgumentException when it is wrong; the message begins with the name
    static <T> T named(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(option + ": " + wrong.getMessage(), wrong);
        }
    }

    /// Reads `--concurrency`; picocli makes it.
    static final class Workers extends IntRange {
        Workers() {
            super(1, 1000);
        }
    }
}
