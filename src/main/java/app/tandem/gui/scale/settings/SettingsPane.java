package app.tandem.gui.scale.settings;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.tab.SettingsForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;

/// The settings that are rarely used, beside the list.
public final class SettingsPane extends ScrollPane {
    /// The state of a field whose text can't be understood.
    public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double BAR = 16;
    private static final Size EXAMPLE = new Size(1600, 1067);

    private final SettingsModel model;
    private final Messages texts;
    private final SettingsForm form;

    /// Builds the settings.
    ///
    /// @param model what they change
    /// @param texts the window's texts
    public SettingsPane(SettingsModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
        form = new SettingsForm(texts);
        setContent(form);
        setFitToWidth(true);
        setId("scale-settings");
        getStyleClass().add("scale-settings");
        files();
        image();
    }

    /// With the place of its vertical bar, which would else take it from the form.
    @Override
    protected double computePrefWidth(double height) {
        return super.computePrefWidth(height) + BAR;
    }

    private void files() {
        form.heading("scale.set.files");
        List<Optional<ImageFormat>> formats = Stream.concat(
                        Stream.of(Optional.<ImageFormat>empty()),
                        Arrays.stream(ImageFormat.values())
                                .filter(ImageFormat::isWritten)
                                .map(Optional::of))
                .toList();
        form.choice(
                "scale.set.format",
                output(Output::format, Output::withFormat),
                formats,
                format -> format.map(ImageFormat::toString).orElse(texts.text("scale.set.format.same")));
        form.tip("scale.set.format.tip");
        form.number("scale.set.quality", compression(Compression::quality, Compression::withQuality), 1, 100, 1);
        form.tip("scale.set.quality.tip");
        form.toggle("scale.set.progressive", compression(Compression::progressive, Compression::withProgressive));
        form.tip("scale.set.progressive.tip");
        form.toggle(
                "scale.set.chroma",
                compression(
                        c -> c.chroma() == ChromaSubsampling.NONE,
                        (c, on) -> c.withChroma(on ? ChromaSubsampling.NONE : ChromaSubsampling.HALF)));
        form.tip("scale.set.chroma.tip");
        form.toggle("scale.set.lossless", compression(Compression::lossless, Compression::withLossless));
        form.tip("scale.set.lossless.tip");
        form.choice(
                "scale.set.existing",
                model.existingProperty(),
                List.of(ExistingFilePolicy.values()),
                policy -> SettingNames.name(texts, policy));
        form.tip("scale.set.existing.tip");
        names();
        form.toggle("scale.set.numbered", model.part(ScaleSettings::numbered, ScaleSettings::withNumbered));
        form.tip("scale.set.numbered.tip");
        form.toggle("scale.set.times", output(Output::keepTimes, Output::withKeepTimes));
        form.tip("scale.set.times.tip");
        form.toggle("scale.set.recursive", model.part(ScaleSettings::recursive, ScaleSettings::withRecursive));
        form.tip("scale.set.recursive.tip");
    }

    private void image() {
        form.heading("scale.set.image");
        form.choice(
                "scale.set.filter",
                renderOptions(RenderOptions::resampling, RenderOptions::withResampling),
                List.of(Resampling.values()),
                filter -> SettingNames.name(texts, filter));
        form.tip("scale.set.filter.tip");
        form.toggle("scale.set.enlarge", model.part(ScaleSettings::enlarge, ScaleSettings::withEnlarge));
        form.tip("scale.set.enlarge.tip");
        form.choice(
                "scale.set.metadata",
                renderOptions(RenderOptions::metadata, RenderOptions::withMetadata),
                List.of(MetadataPolicy.values()),
                this::name);
        form.tip("scale.set.metadata.tip");
        form.toggle(
                "scale.set.srgb",
                renderOptions(
                        r -> r.colour() == RenderOptions.Colour.SRGB,
                        (r, on) -> r.withColour(on ? RenderOptions.Colour.SRGB : RenderOptions.Colour.KEEP)));
        form.tip("scale.set.srgb.tip");
        form.toggle("scale.set.linear", renderOptions(RenderOptions::linear, RenderOptions::withLinear));
        form.tip("scale.set.linear.tip");
    }

    private void names() {
        TextField names = new TextField();
        names.setPromptText("{name}-{size}");
        names.setPrefColumnCount(12);
        names.textProperty().bindBidirectional(model.namesProperty());
        model.namesValidProperty().subscribe(valid -> names.pseudoClassStateChanged(INVALID, !valid));
        names.setMinWidth(USE_PREF_SIZE);
        form.row("scale.set.names", names);
        form.tip("scale.set.names.tip");
        Label example = new Label();
        example.getStyleClass().add("cell-detail");
        example.textProperty().bind(model.settingsProperty().map(this::example));
        form.row("scale.set.example", example);
        form.tip("scale.set.example.tip");
    }

    private String example(ScaleSettings settings) {
        NameTemplate usual = settings.fits().size() > 1 ? NameTemplate.NAME_AND_SIZE : NameTemplate.NAME;
        Fit fit = settings.fits().getFirst();
        return settings.output()
                .naming()
                .orElse(usual)
                .example(
                        "IMG_0012.jpg", fit, EXAMPLE, settings.output().format().orElse(ImageFormat.JPEG));
    }

    private <T> ObjectProperty<T> output(Function<Output, T> get, BiFunction<Output, T, Output> set) {
        return model.part(
                all -> get.apply(all.output()), (all, value) -> all.withOutput(set.apply(all.output(), value)));
    }

    private <T> ObjectProperty<T> compression(
            Function<Compression, T> get, BiFunction<Compression, T, Compression> set) {
        return output(
                output -> get.apply(output.compression()),
                (output, value) -> output.withCompression(set.apply(output.compression(), value)));
    }

    private <T> ObjectProperty<T> renderOptions(
            Function<RenderOptions, T> get, BiFunction<RenderOptions, T, RenderOptions> set) {
        return model.part(
                all -> get.apply(all.renderOptions()),
                (all, value) -> all.withRenderOptions(set.apply(all.renderOptions(), value)));
    }

    private String name(MetadataPolicy policy) {
        return switch (policy) {
            case EVERYTHING -> texts.text("scale.metadata.keep");
            case WITHOUT_GPS -> texts.text("scale.metadata.gps");
            case NOTHING -> texts.text("scale.metadata.strip");
        };
    }
}
