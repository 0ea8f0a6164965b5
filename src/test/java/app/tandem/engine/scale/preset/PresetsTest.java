package app.tandem.engine.scale.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.format.ChromaSubsampling;
import app.tandem.engine.image.format.Compression;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.problem.ProblemMessages;
import app.tandem.engine.problem.Problems;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PresetsTest {
    /// No value is the usual one.
    private static final Preset UNUSUAL = new Preset(
            "Ünusual / all: 1",
            new ScaleSettings(
                    List.of(
                            new Fit.Within(1600, 900),
                            new Fit.Fill(30, 40),
                            new Fit.Exact(5, 6),
                            new Fit.Width(7),
                            new Fit.Height(8),
                            new Fit.LongEdge(9),
                            new Fit.ShortEdge(10),
                            new Fit.Percent(12.5)),
                    true,
                    new RenderOptions(
                            Resampling.MITCHELL,
                            false,
                            true,
                            true,
                            RenderOptions.Colour.SRGB,
                            MetadataPolicy.WITHOUT_GPS),
                    new Output(
                            Optional.of(ImageFormat.WEBP),
                            new Compression(61, true, ChromaSubsampling.NONE, true),
                            Optional.of(new NameTemplate("{name}-{ext}")),
                            true),
                    ExistingFilePolicy.RENAME,
                    false,
                    true));

    @SuppressWarnings("UnusedVariable") // @FieldSource names it
    private static final List<Preset> BUILT_IN = Preset.BUILT_IN;

    @TempDir
    private Path folder;

    @Test
    void everySettingSurvivesTheFile() throws Exception {
        Presets presets = new Presets(folder.resolve("presets"));
        Path file = presets.save(UNUSUAL);
        assertThat(Presets.read(file)).isEqualTo(UNUSUAL);
        assertThat(presets.find("ünusual / ALL: 1")).isEqualTo(UNUSUAL);
        assertThat(presets.find(file.toString())).isEqualTo(UNUSUAL);
        assertThat(presets.all()).hasSize(6).last().isEqualTo(UNUSUAL);
        presets.delete(UNUSUAL);
        assertThat(presets.all()).isEqualTo(Preset.BUILT_IN);
    }

    @ParameterizedTest
    @FieldSource("BUILT_IN")
    void thoseThatComeWithTandemSurviveAFileToo(Preset preset) throws Exception {
        Path file = folder.resolve("p.json");
        Presets.write(preset, file);
        assertThat(Presets.read(file)).isEqualTo(preset);
        assertThat(new Presets(folder).find(preset.name())).isEqualTo(preset);
    }

    @Test
    void whatAFileLeavesOutHasItsUsualValue() throws Exception {
        Path file = Files.writeString(folder.resolve("p.json"), "{\"name\": \"p\", \"sizes\": [{\"size\": \"400\"}]}");
        assertThat(Presets.read(file)).isEqualTo(new Preset("p", ScaleSettings.within(400)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                         | is no JSON
            []                                        | is no preset: it needs a "name" and "sizes"
            {"name":"p"}                              | is no preset: it needs a "name" and "sizes"
            {"name":"p","sizes":[]}                   | : sizes: a size such as 1600 is missing
            {"name":"p","sizes":[{"size":"0"}]}       | : sizes: "0" is no size
            {"name":"p","sizes":[{"size":"4","fit":"x"}]} | : sizes: one of within, fill
            {"name":"","sizes":[{"size":"4"}]}        | 1 to 100 characters
            {"name":"p","sizes":[{"size":"4"}],"qualty":9} | has a setting that is unknown: qualty
            {"name":"p","sizes":[{"size":"4"}],"quality":0} | : quality: a whole number from 1 to 100 is expected, not 0
            {"name":"p","sizes":[{"size":"4"}],"quality":"9"} | : quality: a whole number from 1 to 100 is expected
            {"name":"p","sizes":[{"size":"4"}],"enlarge":1} | : enlarge: true or false is expected, not 1
            {"name":"p","sizes":[{"size":"4"}],"format":"psd"} | : format: no format that is written: psd
            {"name":"p","sizes":[{"size":"4"}],"metadata":"all"} | : metadata: keep, strip or strip-gps is expected
            {"name":"p","sizes":[{"size":"4"}],"names":"a/b"} | : names: the template "a/b" has a character
            """)
    void aBrokenFileSaysWhatIsWrong(String text, String reason) throws Exception {
        Path file = Files.writeString(folder.resolve("p.json"), text);
        assertThatThrownBy(() -> Presets.read(file))
                .isInstanceOf(PresetException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(reason);
        assertThat(new Presets(folder).all()).as("and is left out").isEqualTo(Preset.BUILT_IN);
    }

    @Test
    void aBrokenFileSaysSoInTheReadersLanguage() throws Exception {
        Path file = Files.writeString(
                folder.resolve("p.json"), "{\"name\":\"p\",\"sizes\":[{\"size\":\"4\"}],\"names\":\"{nam}\"}");
        assertThatThrownBy(() -> Presets.read(file))
                .satisfies(failure -> assertThat(new ProblemMessages(Locale.GERMANY).text(Problems.of(failure)))
                        .isEqualTo(file
                                + ": names: eine Vorlage für Namen kennt {name}, {size}, {width}, {height}, {format}"
                                + " und {ext}, nicht {nam}"));
    }

    @Test
    void anUnknownNameNamesThoseThatThereAre() {
        assertThatThrownBy(() -> new Presets(folder).find("Webb"))
                .isInstanceOf(PresetException.class)
                .hasMessage("there is no preset Webb; there are Web 1600, Thumbnail 400, Email 1024, Print original"
                        + " size, Web + thumbnail");
    }

    @Test
    void aNameThatComesWithTandemCanNotBeTaken() {
        assertThatThrownBy(() -> new Presets(folder).save(new Preset("web 1600", ScaleSettings.within(3))))
                .isInstanceOf(PresetException.class)
                .hasMessage("web 1600 comes with Tandem; choose another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "Aux", "LPT1"})
    void noNameIsThatOfADeviceOnWindows(String name) throws Exception {
        Presets presets = new Presets(folder);

        presets.save(new Preset(name, ScaleSettings.within(3)));

        assertThat(presets.find(name).name()).isEqualTo(name);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly(name.toLowerCase(Locale.ROOT) + "-.json");
        }
    }
}
