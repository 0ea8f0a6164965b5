package app.tandem.cli;

import app.tandem.engine.image.ImageFormat;
import app.tandem.engine.image.Recipe;
import app.tandem.engine.image.Resampling;
import app.tandem.engine.scale.Existing;
import app.tandem.engine.scale.NameTemplate;
import app.tandem.engine.scale.Output;
import app.tandem.engine.scale.ScaleRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What can be said to `tandem scale`, and the request that follows from it.
final class ScaleOptions {
    @Parameters(index = "0", paramLabel = "SOURCE", description = "the folder of originals; only read")
    private Path source = Path.of("");

    @Parameters(index = "1", paramLabel = "TARGET", description = "the folder for the new pictures; made if missing")
    private Path target = Path.of("");

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
    private Recipe.Colour colour = Recipe.Colour.KEEP;

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

    @Option(names = "--keep-times", description = "new files get the times of their originals")
    private boolean keepTimes;

    @Option(
            names = "--existing",
            paramLabel = "WHAT",
            converter = ScaleChoices.OfExisting.class,
            description = "skip (default), replace, rename, or update targets older than their originals")
    private Existing existing = Existing.SKIP;

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
            names = "--memory",
            paramLabel = "BYTES",
            converter = ByteCount.class,
            description = "what they may take together, such as 2G (a quarter of the machine's)")
    private @Nullable Long memory;

    /// The request.
    ///
    /// @return what was asked for
    /// @throws IllegalArgumentException when a value is wrong; the message is one plain sentence
    ScaleRequest request() {
        ScaleRequest request = ScaleRequest.of(source, target, 1)
                .withFits(named("--size", () -> Sizes.parse(size, fit)))
                .withEnlarge(enlarge)
                .withRecipe(recipe())
                .withOutput(output())
                .withExisting(existing)
                .withRecursive(recursive);
        ScaleRequest staffed = workers == null ? request : request.withWorkers(workers);
        return memory == null ? staffed : staffed.withMemory(memory);
    }

    private Recipe recipe() {
        if (smooth && resampling != null && resampling != Resampling.LANCZOS3) {
            throw new IllegalArgumentException("-S means --resampling lanczos3; leave one of the two");
        }
        Resampling filter = resampling == null ? Resampling.LANCZOS3 : resampling;
        return new Recipe(filter, linear, exact, lenient, colour, metadata.carry);
    }

    private Output output() {
        if (!chroma.equals("444") && !chroma.equals("420")) {
            throw new IllegalArgumentException("--chroma is 444 or 420, not " + chroma);
        }
        Optional<NameTemplate> naming =
                Optional.ofNullable(name).map(text -> named("--name", () -> new NameTemplate(text)));
        return new Output(format(), quality, progressive, chroma.equals("444"), lossless, naming, keepTimes);
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
        KEEP(Recipe.Carry.EVERYTHING),
        /// Nothing.
        STRIP(Recipe.Carry.NOTHING),
        /// All but the place.
        STRIP_GPS(Recipe.Carry.WITHOUT_GPS);

        private final Recipe.Carry carry;

        MetadataMode(Recipe.Carry carry) {
            this.carry = carry;
        }

        static MetadataMode of(Recipe.Carry carry) {
            return switch (carry) {
                case EVERYTHING -> KEEP;
                case NOTHING -> STRIP;
                case WITHOUT_GPS -> STRIP_GPS;
            };
        }
    }
}
