package app.tandem.cli.scale;

import app.tandem.cli.console.ByteCount;
import app.tandem.engine.files.DataFolder;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.preset.PresetException;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.engine.scale.request.Shard;
import app.tandem.engine.scale.request.Sizes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            description = "the folder of originals, or files and folders; only read")
    private Path source = Path.of("");

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TARGET",
            description = "the last one: the folder for the new pictures; made if missing")
    private List<Path> others = List.of();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--preset",
            paramLabel = "NAME|FILE",
            description = "settings saved under a name, or in a file; other options change them")
    private @Nullable String preset;

    @Option(
            names = {"-s", "--size"},
            paramLabel = "PX",
            defaultValue = "400",
            description = "400, 800x600, 50%% or several as 400,1600 (${DEFAULT-VALUE})")
    private String size = "400";

    @Option(
            names = "--fit",
            paramLabel = "HOW",
            converter = ScaleChoices.OfFit.class,
            description = "within (default), fill, exact, width, height, long-edge, short-edge, percent")
    private Sizes.Mode fit = Sizes.Mode.WITHIN;

    @Option(names = "--enlarge", description = "smaller originals grow to the size too")
    private boolean enlarge;

    @Option(
            names = {"-S", "--smooth"},
            description = "Lanczos-3, which is the default")
    private boolean smooth;

    @Option(
            names = "--resampling",
            paramLabel = "FILTER",
            converter = ScaleChoices.OfResampling.class,
            description = "nearest, box, bilinear, catmull-rom, mitchell, lanczos3 (default)")
    private @Nullable Resampling resampling;

    @Option(
            names = "--linear",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "computes in linear light (default), or not")
    private boolean linear = true;

    @Option(
            names = "--exact",
            description =
                    "decodes JPEG in full, which is else shrunk as it is decoded, and not in linear light; slower")
    private boolean exact;

    @Option(names = "--lenient", description = "makes what can be made of a truncated picture")
    private boolean lenient;

    @Option(
            names = {"--colour", "--color"},
            paramLabel = "WHAT",
            converter = ScaleChoices.OfColour.class,
            description = "keep (default) an embedded profile, or convert to srgb")
    private RenderOptions.Colour colour = RenderOptions.Colour.KEEP;

    @Option(
            names = "--metadata",
            paramLabel = "WHAT",
            converter = ScaleChoices.OfMetadata.class,
            description = "keep (default), strip, strip-gps")
    private MetadataMode metadata = MetadataMode.KEEP;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "same (default), jpeg, png, webp, tiff, gif, bmp, xpm, xbm")
    private String format = "same";

    @Option(
            names = "--quality",
            paramLabel = "1-100",
            converter = ScaleChoices.OfQuality.class,
            defaultValue = "85",
            description = "of JPEG and WebP (${DEFAULT-VALUE})")
    private int quality = 85;

    @Option(names = "--progressive", description = "JPEG in several scans")
    private boolean progressive;

    @Option(
            names = "--chroma",
            paramLabel = "444|420",
            defaultValue = "420",
            description = "of JPEG (${DEFAULT-VALUE})")
    private String chroma = "420";

    @Option(names = "--lossless", description = "WebP without loss")
    private boolean lossless;

    @Option(
            names = "--name",
            paramLabel = "TEMPLATE",
            description = "of the new files: text with {name}, {size}, {width}, {height}, {format}, {ext};"
                    + " {name} for one size, {name}-{size} for several")
    private @Nullable String name;

    @Option(
            names = "--number-conflicts",
            description = "pictures that would get one name get numbers behind it, instead of failing")
    private boolean numbered;

    @Option(names = "--keep-times", description = "new files get the times of their originals")
    private boolean keepTimes;

    @Option(
            names = "--existing",
            paramLabel = "WHAT",
            converter = ScaleChoices.OfExisting.class,
            description = "skip (default), replace, rename, or update targets older than their originals")
    private ExistingFilePolicy existing = ExistingFilePolicy.SKIP;

    @Option(
            names = "--recursive",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "the folders inside the source too (default), or not")
    private boolean recursive = true;

    @Option(
            names = {"-c", "--concurrency"},
            paramLabel = "N",
            converter = ScaleChoices.OfWorkers.class,
            description = "pictures worked on at once (as many as there are processors)")
    private @Nullable Integer workers;

    @Option(
            names = "--shard",
            paramLabel = "K/N",
            description = "only the K-th of N parts, so that N processes or machines can share the work")
    private @Nullable String shard;

    @Option(
            names = "--memory",
            paramLabel = "BYTES",
            converter = ByteCount.class,
            description = "what they may take together, such as 2G (a quarter of the machine's)")
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

    private ScaleSettings settings() {
        ScaleSettings base = preset == null ? ScaleSettings.within(400) : preset(preset);
        return new ScaleSettings(
                typed("--size", "--fit") ? named("--size", () -> Sizes.parse(size, fit)) : base.fits(),
                typed("--enlarge") ? enlarge : base.enlarge(),
                recipe(base.recipe()),
                output(base.output()),
                typed("--existing") ? existing : base.existing(),
                typed("--recursive") ? recursive : base.recursive(),
                typed("--number-conflicts") ? numbered : base.numbered());
    }

    private static ScaleSettings preset(String nameOrFile) {
        try {
            return new Presets(DataFolder.standard().resolve("presets"))
                    .find(nameOrFile)
                    .settings();
        } catch (PresetException unknown) {
            throw new IllegalArgumentException("--preset: " + unknown.getMessage(), unknown);
        }
    }

    private boolean typed(String... names) {
        ParseResult parsed = spec.commandLine().getParseResult();
        return Arrays.stream(names).anyMatch(parsed::hasMatchedOption);
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

    private RenderOptions recipe(RenderOptions base) {
        if (smooth && resampling != null && resampling != Resampling.LANCZOS3) {
            throw new IllegalArgumentException("-S means --resampling lanczos3; leave one of the two");
        }
        Resampling asked = smooth ? Resampling.LANCZOS3 : base.resampling();
        return new RenderOptions(
                resampling == null ? asked : resampling,
                typed("--linear") ? linear : base.linear(),
                typed("--exact") ? exact : base.exact(),
                typed("--lenient") ? lenient : base.lenient(),
                typed("--colour") ? colour : base.colour(),
                typed("--metadata") ? metadata.carry : base.metadata());
    }

    private Output output(Output base) {
        if (!chroma.equals("444") && !chroma.equals("420")) {
            throw new IllegalArgumentException("--chroma is 444 or 420, not " + chroma);
        }
        Optional<NameTemplate> naming = name == null
                ? base.naming()
                : Optional.of(name).map(text -> named("--name", () -> new NameTemplate(text)));
        return new Output(
                typed("--format") ? format() : base.format(),
                typed("--quality") ? quality : base.quality(),
                typed("--progressive") ? progressive : base.progressive(),
                typed("--chroma") ? chroma.equals("444") : base.fullChroma(),
                typed("--lossless") ? lossless : base.lossless(),
                naming,
                typed("--keep-times") ? keepTimes : base.keepTimes());
    }

    private Optional<ImageFormat> format() {
        if (format.equals("same")) {
            return Optional.empty();
        }
        return ImageFormat.named(format).filter(ImageFormat::isWritten).or(() -> {
            throw new IllegalArgumentException("--format is one of same, " + written() + ", not " + format);
        });
    }

    private static String written() {
        return Arrays.stream(ImageFormat.values())
                .filter(ImageFormat::isWritten)
                .map(ImageFormat::label)
                .collect(Collectors.joining(", "));
    }

    /// Says which option a value was wrong for.
    private static <T> T named(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(option + ": " + wrong.getMessage(), wrong);
        }
    }

    /// What `--metadata` can be.
    enum MetadataMode {
        /// Everything.
        KEEP(MetadataPolicy.EVERYTHING),
        /// Nothing.
        STRIP(MetadataPolicy.NOTHING),
        /// All but the place.
        STRIP_GPS(MetadataPolicy.WITHOUT_GPS);

        private final MetadataPolicy carry;

        MetadataMode(MetadataPolicy carry) {
            this.carry = carry;
        }

        static MetadataMode of(MetadataPolicy carry) {
            return switch (carry) {
                case EVERYTHING -> KEEP;
                case NOTHING -> STRIP;
                case WITHOUT_GPS -> STRIP_GPS;
            };
        }
    }
}
