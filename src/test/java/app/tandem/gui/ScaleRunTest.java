package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

final class ScaleRunTest extends LocalScaleTest {
    @Test
    void enterScalesWhatIsLargeCopiesWhatFitsAndNamesWhatFails() throws Exception {
        photos.paint("large.png", 900, 600);
        photos.paint("tall.png", 300, 1200);
        photos.paint("fits.png", 40, 30);
        Files.writeString(photos.source().resolve("text.jpg"), "this is no picture");
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.press(KeyCode.ENTER);
            window.await(
                    "the closing line",
                    () -> window.text("#scale-status")
                            .matches("2 scaled, 1 copied, [\\d.]+ .B → [\\d.]+ .B in \\d+ s · 1 failed"));

            assertThat(ScalePhotos.size(photos.target().resolve("large.png"))).isEqualTo("400 × 267");
            assertThat(ScalePhotos.size(photos.target().resolve("tall.png"))).isEqualTo("100 × 400");
            assertThat(photos.target().resolve("fits.png"))
                    .hasSameBinaryContentAs(photos.source().resolve("fits.png"));
            assertThat(photos.made()).containsExactlyInAnyOrder("large.png", "tall.png", "fits.png");
            assertThat(ScalePhotos.outcomes(window))
                    .extracting(outcome -> outcome.source().toString())
                    .containsExactlyInAnyOrder("fits.png", "large.png", "tall.png", "text.jpg");
            assertThat(window.disabled("#source")).isFalse();
        }
    }

    @Test
    void aSecondRunSkipsWhatIsThere() throws Exception {
        photos.paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await("the first run", () -> window.text("#scale-status").matches("1 scaled, [^·]+ → [^·]+ s"));
            window.click("#scale");
            window.await("the second run", () -> window.text("#scale-status").equals("0 scaled · 1 skipped"));
            ProgressBar bar = window.node(".progress-pane .progress-bar", ProgressBar.class);
            assertThat(window.onFx(bar::getProgress))
                    .as("the bar of a run that skips all")
                    .isEqualTo(1);
        }
    }

    @Test
    void aDoubleClickStartsAndDoesNotCancel() throws Exception {
        photos.paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            Button button = window.node("#scale", Button.class);
            window.onFx(() -> {
                button.fire();
                button.fire();
                return button;
            });
            window.await(
                    "the first outcome", () -> !ScalePhotos.outcomes(window).isEmpty());

            assertThat(window.text("#scale")).isEqualTo("_Cancel");
        }
    }

    @Test
    void escapeCancelsAndWhatWasScaledStays() throws Exception {
        photos.paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await(
                    "the first outcome", () -> !ScalePhotos.outcomes(window).isEmpty());
            assertThat(window.text("#scale")).isEqualTo("_Cancel");
            assertThat(window.disabled("#source")).isTrue();
            assertThat(window.disabled("#size")).isTrue();

            window.press(KeyCode.ESCAPE);
            window.await("the end", () -> window.text("#scale").equals("S_cale"));

            int done = ScalePhotos.outcomes(window).size();
            assertThat(done).isBetween(1, 199);
            assertThat(window.text("#scale-status")).matches(done + " scaled, [^·]+ → [^·]+ · cancelled");
            assertThat(photos.made()).hasSize(done).allMatch(name -> name.endsWith(".png"));
            assertThat(window.disabled("#source")).isFalse();
        }
    }

    @Test
    void whileItRunsItSaysHowManyOfHowManyAndTheTitleTheShare() throws Exception {
        photos.paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await("counts", () -> window.text("#scale-pace").matches("\\d+% · \\d+ of 200( · .*)?"));
            window.await("the share", () -> title(window).matches("\\d+% · Tandem"));
            window.press(KeyCode.ESCAPE);
            window.await("the end", () -> title(window).equals("Tandem"));
        }
    }

    private static String title(TandemWindow window) {
        return ((Stage) window.node("#scale", Button.class).getScene().getWindow()).getTitle();
    }

    @Test
    void whatWasRemovedInACancelledRunIsNotCounted() throws Exception {
        photos.paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await(
                    "the first outcome", () -> !ScalePhotos.outcomes(window).isEmpty());
            Files.delete(photos.target()
                    .resolve(ScalePhotos.outcomes(window).getFirst().source()));
            window.press(KeyCode.ESCAPE);

            window.await(
                    "the closing line",
                    () -> window.text("#scale-status").contains(" · 1 no longer there · cancelled"));
            int left = photos.made().size();
            assertThat(window.text("#scale-status")).startsWith(left + " scaled");
        }
    }

    @Test
    void theButtonCancelsAndTheNextRunStartsAfresh() throws Exception {
        photos.paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale");
            window.await(
                    "the first outcome", () -> !ScalePhotos.outcomes(window).isEmpty());
            Instant pressed = Instant.now();
            window.await("a press that is no double click", () -> Instant.now().isAfter(pressed.plusSeconds(1)));
            window.click("#scale");
            window.await("the end", () -> window.text("#scale").equals("S_cale"));

            window.type("#target", folder.resolve("again").toString());
            window.await("ready", () -> !window.disabled("#scale"));
            for (int i = 2; i < 200; i++) {
                Files.delete(photos.source().resolve(i + ".png"));
            }
            window.click("#scale");
            window.await("the second run", () -> window.text("#scale-status").matches("2 scaled, [^·]+ → [^·]+ s"));
            assertThat(ScalePhotos.outcomes(window)).hasSize(2);
        }
    }

    @Test
    void quittingInTheMiddleStopsTheWorkAndLeavesNothingHalfWritten() throws Exception {
        photos.paintMany();
        TandemWindow window = TandemWindow.open(data);
        photos.give(window);
        window.click("#scale");
        window.await("the first outcome", () -> !ScalePhotos.outcomes(window).isEmpty());

        window.close();

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("tandem-scale-\\d+")) {
                assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
            }
        }
        assertThat(photos.made()).allMatch(name -> name.endsWith(".png"));
        for (String name : photos.made()) {
            assertThat(ScalePhotos.size(photos.target().resolve(name))).isEqualTo("400 × 400");
        }
    }
}
