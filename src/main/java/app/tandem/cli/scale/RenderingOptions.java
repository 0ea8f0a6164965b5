package app.tandem.cli.scale;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.resample.Resampling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/// The options of `tandem scale` that say how pixels become others.
final class RenderingOptions {
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

    /// The options: those of a preset or the usual one, and over it each option that was typed.
    ///
    /// @param base what holds where nothing was typed
    /// @param typed what was typed
    /// @return the options
    /// @throws IllegalArgumentException when options contradict each other; the message is one plain sentence
    RenderOptions over(RenderOptions base, ParseResult typed) {
        if (smooth && resampling != null && resampling != Resampling.LANCZOS3) {
            throw new IllegalArgumentException("-S means --resampling lanczos3; leave one of the two");
        }
        Resampling asked = smooth ? Resampling.LANCZOS3 : base.resampling();
        return new RenderOptions(
                resampling == null ? asked : resampling,
                typed.hasMatchedOption("--linear") ? linear : base.linear(),
                typed.hasMatchedOption("--exact") ? exact : base.exact(),
                typed.hasMatchedOption("--lenient") ? lenient : base.lenient(),
                typed.hasMatchedOption("--colour") ? colour : base.colour(),
                typed.hasMatchedOption("--metadata") ? metadata.policy() : base.metadata());
    }
}
