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
            description = "Uses Lanczos-3, which is the default.")
    private boolean smooth;

    @Option(
            names = "--resampling",
            paramLabel = "FILTER",
            description = "Filter: nearest, box, bilinear, catmull-rom, mitchell, lanczos3 (default).")
    private @Nullable Resampling resampling;

    @Option(
            names = "--linear",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether pixels are computed in linear light (default: yes).")
    private boolean linear = true;

    @Option(
            names = "--exact",
            description =
                    "Decodes JPEG in full instead of shrinking it as it is decoded, which is not done in linear light. Slower.")
    private boolean exact;

    @Option(names = "--lenient", description = "Accepts truncated pictures; what is missing is grey or transparent.")
    private boolean lenient;

    @Option(
            names = {"--colour", "--color"},
            paramLabel = "WHAT",
            description = "Colour profile: keep an embedded one (default), or convert to srgb.")
    private RenderOptions.Colour colour = RenderOptions.Colour.KEEP;

    @Option(names = "--metadata", paramLabel = "WHAT", description = "Metadata: keep (default), strip, strip-gps.")
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
        return base.withResampling(resampling == null ? asked : resampling)
                .withLinear(typed.hasMatchedOption("--linear") ? linear : base.linear())
                .withExact(typed.hasMatchedOption("--exact") ? exact : base.exact())
                .withLenient(typed.hasMatchedOption("--lenient") ? lenient : base.lenient())
                .withColour(typed.hasMatchedOption("--colour") ? colour : base.colour())
                .withMetadata(typed.hasMatchedOption("--metadata") ? metadata.policy() : base.metadata());
    }
}
