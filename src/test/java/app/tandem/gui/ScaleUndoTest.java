package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What can be done while a run is at work and after it: pause, undo, and the failed ones again.
final class ScaleUndoTest extends LocalScaleTest {
    @Test
    void aPausedRunStartsNothingNewAndGoesOnToItsEnd() throws Exception {
        photos.paintMany();
        for (int i = 40; i < 200; i++) {
            Files.delete(photos.source().resolve(i + ".png"));
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await(
                    "the first outcome", () -> !ScalePhotos.outcomes(window).isEmpty());
            window.click("#scale-pause");
            assertThat(window.text("#scale-pause")).isEqualTo("Continue");
            assertThat(window.text("#scale-status")).isEqualTo("Paused");
            assertThat(window.text("#scale-pace")).matches("\\d+% · \\d+ of 40");

            // pictures in work come to their end; after them nothing comes for a second
            int done = settled(window);
            assertThat(done).isBetween(1, 39);
            assertThat(photos.made()).hasSize(done);

            window.click("#scale-pause");
            window.await("the end", () -> window.text("#scale-status").startsWith("40 scaled, "));
            assertThat(photos.made()).hasSize(40);
        }
    }

    @Test
    void aPausedRunIsCancelledAsAnyOther() throws Exception {
        photos.paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await(
                    "the first outcome", () -> !ScalePhotos.outcomes(window).isEmpty());
            window.click("#scale-pause");
            window.press(KeyCode.ESCAPE);
            window.await("the end", () -> window.text("#scale").equals("S_cale"));
            window.await("cancelled", () -> window.text("#scale-status").endsWith("cancelled"));
            assertThat(photos.made()).allMatch(name -> name.endsWith(".png"));
        }
    }

    @Test
    void aRunIsUndoneAfterARestartAndWhatWasChangedSinceStays() throws Exception {
        photos.paint("a.png", 900, 600);
        photos.paint("b.png", 700, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").startsWith("2 scaled, "));
        }
        Files.writeString(photos.target().resolve("b.png"), "retouched");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("ready", () -> !window.disabled("#scale"));
            assertThat(window.text("#scale-undo")).isEqualTo("Undo the last run");
            window.click("#scale-undo");
            window.await(
                    "undone",
                    () -> !window.text("#scale-pace").isEmpty()
                            && window.text("#scale-pace").startsWith("Undone: "));
            assertThat(window.text("#scale-pace")).isEqualTo("Undone: 1 removed. 1 stayed, since they have changed.");
            assertThat(photos.made()).containsExactly("b.png");
            assertThat(photos.source().resolve("a.png")).exists();
        }
    }

    @Test
    void whatWasUndoneIsPlannedAgain() throws Exception {
        photos.paint("a.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").startsWith("1 scaled, "));
            window.await("undo", () -> window.shown("#scale-undo"));
            window.click("#scale-undo");
            window.await("undone", () -> window.text("#scale-pace").equals("Undone: 1 removed."));
            window.await("to do", () -> window.text("#filter-TO_DO").equals("To do 1"));
            assertThat(ScalePhotos.outcomes(window)).isEmpty();
            assertThat(window.text("#scale-status")).isEqualTo("Ready.");
        }
    }

    @Test
    void whatFailedIsTriedAgainAndWhatIsThereIsLeftAlone() throws Exception {
        photos.paint("a.png", 900, 600);
        Path broken = Files.writeString(photos.source().resolve("b.png"), "this is no picture");
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").endsWith("1 failed"));
            assertThat(window.text("#scale-retry")).isEqualTo("Try 1 again");
            Instant first =
                    Files.getLastModifiedTime(photos.target().resolve("a.png")).toInstant();

            Files.delete(broken);
            photos.paint("b.png", 700, 600);
            window.click("#scale-retry");
            window.await(
                    "the second end",
                    () -> window.text("#scale-status").matches("1 scaled, [^·]+ → [^·]+ s · 1 skipped"));
            assertThat(photos.made()).containsExactlyInAnyOrder("a.png", "b.png");
            assertThat(Files.getLastModifiedTime(photos.target().resolve("a.png"))
                            .toInstant())
                    .isEqualTo(first);
        }
    }

    /// The number of outcomes once it has not changed for a second.
    private static int settled(TandemWindow window) throws Exception {
        int[] last = {-1};
        Instant[] since = {Instant.now()};
        window.await("nothing new", () -> {
            int now = ScalePhotos.outcomes(window).size();
            if (now != last[0]) {
                last[0] = now;
                since[0] = Instant.now();
            }
            return Instant.now().isAfter(since[0].plusSeconds(1));
        });
        return last[0];
    }
}
