package app.tandem.engine.scale.preset;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.problem.IllegalValueException;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleSettings;
import java.util.List;
import java.util.Optional;

/// All settings of scaling under a name. Immutable.
///
/// @param name what people call it; not blank, 100 characters at the most
/// @param settings the settings
public record Preset(String name, ScaleSettings settings) {
    private static final int LONGEST_NAME = 100;

    private static final Compression PROGRESSIVE = Compression.DEFAULT.withProgressive(true);

    /// The presets that come with Tandem.
    public static final List<Preset> BUILT_IN = List.of(
            new Preset("Web 1600", web(Fit.within(1600))),
            new Preset(
                    "Thumbnail 400",
                    ScaleSettings.within(400)
                            .withRenderOptions(RenderOptions.DEFAULT
                                    .withColour(RenderOptions.Colour.SRGB)
                                    .withMetadata(MetadataPolicy.NOTHING))),
            new Preset(
                    "Email 1024",
                    ScaleSettings.within(1024)
                            .withRenderOptions(RenderOptions.DEFAULT
                                    .withColour(RenderOptions.Colour.SRGB)
                                    .withMetadata(MetadataPolicy.WITHOUT_GPS))
                            .withOutput(Output.DEFAULT.withCompression(Compression.DEFAULT.withQuality(80)))),
            new Preset(
                    "Print original size",
                    ScaleSettings.within(1)
                            .withFits(List.of(new Fit.Percent(100)))
                            .withOutput(Output.DEFAULT.withCompression(
                                    Compression.DEFAULT.withQuality(95).withChroma(ChromaSubsampling.NONE)))),
            new Preset(
                    "Web + thumbnail",
                    web(Fit.within(1600), Fit.within(400))
                            .withOutput(Output.DEFAULT
                                    .withCompression(PROGRESSIVE)
                                    .withNaming(Optional.of(NameTemplate.NAME_AND_SIZE)))));

    /// Checks the name.
    ///
    /// @throws IllegalArgumentException when it is blank or too long
    public Preset {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw IllegalValueException.of("value.presetName", LONGEST_NAME);
        }
    }

    private static ScaleSettings web(Fit... sizes) {
        return ScaleSettings.within(1)
                .withFits(List.of(sizes))
                .withRenderOptions(RenderOptions.DEFAULT
                        .withColour(RenderOptions.Colour.SRGB)
                        .withMetadata(MetadataPolicy.WITHOUT_GPS))
                .withOutput(Output.DEFAULT.withCompression(PROGRESSIVE));
    }
}
