package app.tandem.gui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.fx.TestExecutor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
    private static final Setting<Integer> SIZE = Setting.integer("size", 100, 80, 200);
    private static final Setting<Double> X = Setting.number("x", Double.NaN, -10, 10);
    private static final Setting<Optional<Path>> LIST = Setting.path("list");
    private static final Setting<Boolean> ON = Setting.flag("on", true);

    @TempDir
    private Path folder;

    @Test
    void whatIsSetIsThereAtTheNextStart() {
        Settings settings = new Settings(folder.resolve("window.properties"), Runnable::run);
        settings.set(SIZE, 120);
        settings.set(LIST, Optional.of(Path.of("feeds.opml")));
        settings.property(ON).set(false);
        var _ = settings.save();

        Settings next = new Settings(folder.resolve("window.properties"), Runnable::run);
        assertThat(next.get(SIZE)).isEqualTo(120);
        assertThat(next.get(LIST)).contains(Path.of("feeds.opml"));
        assertThat(next.get(ON)).isFalse();
        assertThat(next.rejected()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"size=79", "size=201", "size=large", "size=", "x=NaN", "x=1e999", "on=maybe", "list=a\\u0000b"})
    void aBrokenValueIsItsFallbackAndIsNamed(String line) throws IOException {
        Settings settings = new Settings(Files.writeString(folder.resolve("window.properties"), line), Runnable::run);

        assertThat(settings.get(SIZE)).isEqualTo(100);
        assertThat(settings.get(X)).isNaN();
        assertThat(settings.get(ON)).isTrue();
        assertThat(settings.get(LIST)).isEmpty();
        assertThat(settings.rejected()).containsExactly(line.substring(0, line.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=120\nx=\\u12", "size=120\nx=\u00ff", "\u0000\u0001\u00fe\u00ff"})
    void rubbishInTheFileIsNamedOrPassedOver(String content) throws IOException {
        Path file = Files.write(folder.resolve("window.properties"), content.getBytes(StandardCharsets.ISO_8859_1));

        Settings settings = new Settings(file, Runnable::run);

        assertThat(settings.get(ON)).isTrue();
        assertThat(settings.rejected()).containsExactly(file.toString());
    }

    @Test
    void aPropertyFollowsWhatIsSet() {
        Settings settings = new Settings(folder.resolve("window.properties"), Runnable::run);

        settings.property(SIZE);
        settings.set(SIZE, 150);

        assertThat(settings.property(SIZE).get()).isEqualTo(150);
        assertThat(settings.get(SIZE)).isEqualTo(150);
    }

    @Test
    void whatIsSavedIsWrittenByAnotherThreadAndOnceForManyChanges() {
        TestExecutor background = new TestExecutor();
        Path file = folder.resolve("window.properties");
        Settings settings = new Settings(file, background);
        settings.property(SIZE).set(120);
        settings.property(SIZE).set(130);
        settings.set(ON, false);
        CompletableFuture<Void> saved = settings.save().toCompletableFuture();
        assertThat(file).doesNotExist();
        assertThat(background.size()).isEqualTo(1);
        assertThat(saved).isNotCompleted();
        background.runOldest();

        assertThat(saved).isCompleted();
        Settings next = new Settings(file, Runnable::run);
        assertThat(next.get(SIZE)).isEqualTo(130);
        assertThat(next.get(ON)).isFalse();
    }

    @Test
    void aPropertyThatChangesIsWrittenWithoutBeingAsked() {
        Path file = folder.resolve("window.properties");
        new Settings(file, Runnable::run).property(SIZE).set(120);

        assertThat(new Settings(file, Runnable::run).get(SIZE)).isEqualTo(120);
    }

    @Test
    void filesOfSettingsAreReadAndWrittenInOrder() {
        TestExecutor background = new TestExecutor();
        Settings settings = new Settings(folder.resolve("window.properties"), background);
        List<String> done = new ArrayList<>();
        settings.files().execute(() -> done.add("written"));
        settings.files().execute(() -> done.add("read"));
        while (background.size() > 0) {
            background.runNewest();
        }

        assertThat(done).containsExactly("written", "read");
    }
}
