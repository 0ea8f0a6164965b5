package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.KilledProcess;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.journal.RunUndo;
import app.tandem.engine.scale.plan.TextImageEngine;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Kills a process in the middle of each thing that the Scale tab writes: `-Dtandem.kills=50` for many times, a
/// few otherwise.
@Timeout(300)
final class ScaleKillTest {
    private static final int KILLS = Integer.getInteger("tandem.kills", 2);
    private static final int IMAGES = 150;
    private static final String OLD = "the old one";
    private static final String SCALED = "JPEG 400 300";

    private final Random random = new Random(13);

    @TempDir
    private Path folder;

    @BeforeEach
    void resolve() throws IOException {
        folder = folder.toRealPath();
    }

    @Test
    void aKilledRunIsUndoneByTheNextStartAndWhatItReplacedComesBack() throws Exception {
        makeImages();
        Map<String, String> before = contents(folder.resolve("target"));
        Map<String, String> originals = contents(folder.resolve("source"));
        for (int i = 0; i < KILLS; i++) {
            kill("replace", 1 + random.nextInt(IMAGES / 2), random.nextInt(20));
            assertThat(contents(folder.resolve("target")))
                    .as("old or new, and whole")
                    .allSatisfy((_, text) -> assertThat(text).isIn(OLD, SCALED));

            undoAll();
            assertThat(contents(folder.resolve("target"))).isEqualTo(before);
            assertThat(contents(folder.resolve("source"))).isEqualTo(originals);
        }
    }

    @Test
    void aKilledUndoGoesOnWithTheNext() throws Exception {
        makeImages();
        Map<String, String> before = contents(folder.resolve("target"));
        for (int i = 0; i < KILLS; i++) {
            KilledScaler.replaceAll(folder);
            assertThat(contents(folder.resolve("target")).values()).containsOnly(SCALED);
            kill("undo", 1, random.nextInt(60));

            undoAll();
            assertThat(contents(folder.resolve("target"))).isEqualTo(before);
        }
    }

    @Test
    void aPresetIsTheOldOneOrTheNewOne() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            int last = last(kill("preset", 20 + random.nextInt(50), random.nextInt(10)));
            assertThat(new Presets(folder).find(KilledScaler.PRESET).settings())
                    .isIn(ScaleSettings.within(last), ScaleSettings.within(last + 1));
        }
    }

    @Test
    void theSettingsOfTheLastRunAreTheOldOnesOrTheNewOnes() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            int last = last(kill("last", 20 + random.nextInt(50), random.nextInt(10)));
            assertThat(Presets.read(folder.resolve(KilledScaler.LAST)).settings())
                    .isIn(ScaleSettings.within(last), ScaleSettings.within(last + 1));
        }
    }

    @Test
    void theSettingsFileIsTheOldOneOrTheNewOne() throws Exception {
        for (int i = 0; i < KILLS; i++) {
            int last = last(kill("settings", 20 + random.nextInt(50), random.nextInt(10)));
            Settings settings = new Settings(folder.resolve("window.properties"), Runnable::run);
            assertThat(settings.get(KilledScaler.NUMBER)).isIn(last, last + 1);
            assertThat(settings.rejected()).isEmpty();
        }
    }

    @Test
    void aKilledWatchLeavesWholeImagesThatTheNextRunLeavesAlone() throws Exception {
        ScalePhotos photos =
                new ScalePhotos(Files.createDirectories(folder.resolve("source")), folder.resolve("target"));
        photos.paint("0.png", 900, 600);
        for (int i = 1; i < 40; i++) {
            Files.copy(photos.source().resolve("0.png"), photos.source().resolve(i + ".png"));
        }
        kill("watch", 1 + random.nextInt(20), random.nextInt(30));
        List<String> there =
                photos.made().stream().filter(name -> name.endsWith(".png")).toList();
        assertThat(there).isNotEmpty();
        for (String name : there) {
            assertThat(ScalePhotos.size(photos.target().resolve(name))).isEqualTo("400 × 267");
        }

        new BatchScaler().run(KilledScaler.request(folder), new Recorder());
        assertThat(photos.made()).hasSize(40).allMatch(name -> name.endsWith(".png"));
        undoAll();
        assertThat(photos.made())
                .as("the watch's own are gone")
                .hasSizeLessThan(40)
                .doesNotContainAnyElementsOf(there);
    }

    private void makeImages() throws IOException {
        Files.createDirectories(folder.resolve("target"));
        for (int i = 0; i < IMAGES; i++) {
            TextImageEngine.write(folder.resolve("source/" + i + ".jpg"), 800, 600);
            Files.writeString(folder.resolve("target/" + i + ".jpg"), OLD);
        }
    }

    private List<String> kill(String what, int lines, int milliseconds) throws Exception {
        return KilledProcess.killedAfter(
                KilledScaler.class, lines, milliseconds, folder.resolve("stderr"), what, folder);
    }

    /// As the next start of the application does.
    private void undoAll() throws Exception {
        Path runs = folder.resolve("runs");
        for (var next = RunUndo.newest(runs); next.isPresent(); next = RunUndo.newest(runs)) {
            RunUndo.undo(next.orElseThrow());
        }
    }

    private static int last(List<String> said) {
        return Integer.parseInt(said.getLast());
    }

    /// Names and contents of the images in a folder; what is hidden is no image.
    private static Map<String, String> contents(Path of) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(of)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jpg"))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
