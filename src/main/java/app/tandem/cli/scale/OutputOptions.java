package app.tandem.cli.scale;

import app.tandem.cli.console.IntRange;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// The options of `tandem scale` that say how the new files are written and named.
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "Format of the new files: same (default), jpeg, png, webp, tiff, gif, bmp, xpm, xbm.")
    private String format = "same";

    @Option(
            names = "--quality",
            paramLabel = "1-100",
            converter = Quality.class,
            defaultValue = "85",
            description = "Quality of JPEG and WebP, 1-100 (default: ${DEFAULT-VALUE}).")
    private int quality = 85;

    @Option(names = "--progressive", description = "Writes JPEG in several scans.")
    private boolean progressive;

    @Option(
            names = "--chroma",
            paramLabel = "444|420",
            defaultValue = "420",
            description = "Chroma subsampling of JPEG (default: ${DEFAULT-VALUE}).")
    private String chroma = "420";

    @Option(names = "--lossless", description = "Writes WebP without loss.")
    private boolean lossless;

    @Option(
            names = "--name",
            paramLabel = "TEMPLATE",
            description =
                    "Names of the new files: text with {name}, {size}, {width}, {height}, {format}, {ext} (default: {name} for"
                            + " one size, {name}-{size} for several).")
    private @Nullable String name;

    @Option(
            names = "--number-conflicts",
            description = "Appends numbers where several pictures would get the same name, instead of failing.")
    private boolean numbered;

    @Option(names = "--keep-times", description = "Gives new files the times of their originals.")
    private boolean keepTimes;

    /// The output: that of a preset or the usual one, and over it each option that was typed.
    ///
    /// @param base what holds where nothing was typed
    /// @param typed what was typed
    /// @return the output
    /// @throws IllegalArgumentException when a value is wrong; the message is one plain sentence
    Output over(Output base, ParseResult typed) {
        Optional<NameTemplate> naming = name == null
                ? base.naming()
                : Optional.of(name).map(text -> ScaleOptions.named("--name", () -> new NameTemplate(text)));
        return base.withFormat(typed.hasMatchedOption("--format") ? format() : base.format())
                .withCompression(compression(base.compression(), typed))
                .withNaming(naming)
                .withKeepTimes(typed.hasMatchedOption("--keep-times") ? keepTimes : base.keepTimes());
    }

    private Compression compression(Compression base, ParseResult typed) {
        ChromaSubsampling asked = ChromaSubsampling.labelled(chroma)
                .orElseThrow(() -> new IllegalArgumentException("--chroma is 444 or 420, not " + chroma));
        return new Compression(
                typed.hasMatchedOption("--quality") ? quality : base.quality(),
                typed.hasMatchedOption("--progressive") ? progressive : base.progressive(),
                typed.hasMatchedOption("--chroma") ? asked : base.chroma(),
                typed.hasMatchedOption("--lossless") ? lossless : base.lossless());
    }

    /// Whether pictures that would get one name get numbers behind it.
    ///
    /// @param base what holds where nothing was typed
    /// @param typed what was typed
    /// @return true for numbers
    boolean numbered(boolean base, ParseResult typed) {
        return typed.hasMatchedOption("--number-conflicts") ? numbered : base;
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

    /// Reads `--quality`; picocli makes it.
    static final class Quality extends IntRange {
        Quality() {
            super(1, 100);
        }
    }
}
