package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.ScaleOutcome;
import app.tandem.gui.scale.ImageRow;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class ScaleTabTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path source;
    private Path target;

    @BeforeEach
    void makeFolders() throws IOException {
        data = folder.resolve("data");
        source = Files.createDirectory(folder.resolve("photos 📷"));
        target = folder.resolve("small");
    }

    @Test
    void focusStartsInTheSourceField() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.focused().getId()).isEqualTo("source");
        }
    }

    @Test
    void theButtonIsDisabledUntilBothFoldersAreGiven() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.disabled("#scale")).isTrue();
            assertThat(window.text("#scale-status")).isEqualTo("Choose a folder of pictures to scale.");

            window.type("#source", source.toString());
            window.await("a hint", () -> window.text("#scale-status").equals("Choose where the scaled pictures go."));
            assertThat(window.disabled("#scale")).isTrue();

            window.type("#target", target.toString());
            window.await("enabled", () -> !window.disabled("#scale"));
        }
    }

    @Test
    void theSameFolderInAnotherSpellingIsRefused() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#source", source.toString());
            window.type(
                    "#target",
                    source.resolve("..").resolve(source.getFileName()).toString());

            window.await("a problem", () -> window.text("#scale-status").contains("is the source folder"));
            assertThat(window.disabled("#scale")).isTrue();
        }
    }

    @Test
    void aMissingSourceIsNamed() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#source", folder.resolve("nowhere").toString());
            window.type("#target", target.toString());

            window.await("a problem", () -> window.text("#scale-status").contains("nowhere does not exist"));
            assertThat(window.disabled("#scale")).isTrue();
        }
    }

    @Test
    void enterScalesWhatIsLargeCopiesWhatFitsAndNamesWhatFails() throws Exception {
        paint("large.png", 900, 600);
        paint("tall.png", 300, 1200);
        paint("fits.png", 40, 30);
        Files.writeString(source.resolve("text.jpg"), "this is no picture");
        try (TandemWindow window = TandemWindow.open(data)) {
            give(window);
            window.press(KeyCode.ENTER);
            window.await("the closing line", () -> window.text("#scale-status").equals("Copied 1 Scaled 2 Failed 1"));

            assertThat(size(target.resolve("large.png"))).isEqualTo("400 × 267");
            assertThat(size(target.resolve("tall.png"))).isEqualTo("100 × 400");
            assertThat(target.resolve("fits.png")).hasSameBinaryContentAs(source.resolve("fits.png"));
            assertThat(names(target)).containsExactlyInAnyOrder("large.png", "tall.png", "fits.png");
            assertThat(outcomes(window))
                    .extracting(outcome -> outcome.source().toString())
                    .containsExactlyInAnyOrder("fits.png", "large.png", "tall.png", "text.jpg");
            assertThat(window.disabled("#source")).isFalse();
        }
    }

    @Test
    void aSecondRunSkipsWhatIsThere() throws Exception {
        paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            give(window);
            window.click("#scale");
            window.await("the first run", () -> window.text("#scale-status").equals("Copied 0 Scaled 1"));
            window.click("#scale");
            window.await("the second run", () -> window.text("#scale-status").equals("Copied 0 Scaled 0 Skipped 1"));
        }
    }

    @Test
    void aSizeThatIsNoneIsMarkedAndNothingStarts() throws Exception {
        paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            give(window);
            for (String typed : List.of("99999", "abc", "0", "", "-5", "1.5")) {
                window.type("#size .text-field", typed);
                window.await(typed, () -> window.disabled("#scale"));
                assertThat(window.text("#scale-status")).isEqualTo("The size is a whole number from 1 to 65,535.");
                window.press(KeyCode.ENTER);
            }
            window.type("#size .text-field", "640");
            window.await("ready", () -> !window.disabled("#scale"));
            assertThat(window.text("#scale-status")).isEqualTo("Ready.");
            assertThat(names(target)).isEmpty();
        }
    }

    @Test
    void aDoubleClickStartsAndDoesNotCancel() throws Exception {
        paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            give(window);
            Button button = window.node("#scale", Button.class);
            window.onFx(() -> {
                button.fire();
                button.fire();
                return button;
            });
            window.await("the first outcome", () -> !outcomes(window).isEmpty());

            assertThat(window.text("#scale")).isEqualTo("_Cancel");
        }
    }

    @Test
    void spaceComparesThePictureWithItsResultAndEscapeGoesBackToTheList() throws Exception {
        paint("large.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            give(window);
            window.await("the list", () -> !window.node("#pictures", javafx.scene.control.TableView.class).getItems().isEmpty());
            window.onFx(() -> {
                javafx.scene.control.TableView<?> table = window.node("#pictures", javafx.scene.control.TableView.class);
                table.requestFocus();
                table.getSelectionModel().select(0);
                return true;
            });
            window.press(KeyCode.SPACE);
            window.await("the result", () -> window.text("#compare-caption").contains("400 × 267"));
            window.press(KeyCode.ESCAPE);
            window.await("the list again", () -> !window.node("#compare", javafx.scene.Node.class).isVisible());
            assertThat(names(target)).isEmpty();
        }
    }

    @Test
    void escapeCancelsAndWhatWasScaledStays() throws Exception {
        paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            give(window);
            window.click("#scale");
            window.await("the first outcome", () -> !outcomes(window).isEmpty());
            assertThat(window.text("#scale")).isEqualTo("_Cancel");
            assertThat(window.disabled("#source")).isTrue();
            assertThat(window.disabled("#size")).isTrue();

            window.press(KeyCode.ESCAPE);
            window.await("the end", () -> window.text("#scale").equals("S_cale"));

            int done = outcomes(window).size();
            assertThat(done).isBetween(1, 199);
            assertThat(window.text("#scale-status")).isEqualTo("Copied 0 Scaled " + done + " cancelled");
            assertThat(names(target)).hasSize(done).allMatch(name -> name.endsWith(".png"));
            assertThat(window.disabled("#source")).isFalse();
        }
    }

    @Test
    void theButtonCancelsAndTheNextRunStartsAfresh() throws Exception {
        paintMany();
        try (TandemWindow window = TandemWindow.open(data)) {
            give(window);
            window.click("#scale");
            window.await("the first outcome", () -> !outcomes(window).isEmpty());
            Instant pressed = Instant.now();
            window.await("a press that is no double click", () -> Instant.now().isAfter(pressed.plusSeconds(1)));
            window.click("#scale");
            window.await("the end", () -> window.text("#scale").equals("S_cale"));

            window.type("#target", folder.resolve("again").toString());
            window.await("ready", () -> !window.disabled("#scale"));
            for (int i = 2; i < 200; i++) {
                Files.delete(source.resolve(i + ".png"));
            }
            window.click("#scale");
            window.await("the second run", () -> window.text("#scale-status").equals("Copied 0 Scaled 2"));
            assertThat(outcomes(window)).hasSize(2);
        }
    }

    @Test
    void quittingInTheMiddleStopsTheWorkAndLeavesNothingHalfWritten() throws Exception {
        paintMany();
        TandemWindow window = TandemWindow.open(data);
        give(window);
        window.click("#scale");
        window.await("the first outcome", () -> !outcomes(window).isEmpty());

        window.close();

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().matches("tandem-scale-\\d+")) {
                assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
            }
        }
        assertThat(names(target)).allMatch(name -> name.endsWith(".png"));
        for (String name : names(target)) {
            assertThat(size(target.resolve(name))).isEqualTo("400 × 400");
        }
    }

    @Test
    void controlQEndsTheApplication() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        window.press(KeyCode.SHORTCUT, KeyCode.Q);
        window.awaitExit();
        window.close();
    }

    @Test
    void foldersSizeAndTabAreRemembered() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            give(window);
            window.type("#size .text-field", "640");
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.onFx(() -> window.node("#refresh", Button.class).isDefaultButton()))
                    .isTrue();
            window.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
            assertThat(window.text("#source")).isEqualTo(source.toString());
            assertThat(window.text("#target")).isEqualTo(target.toString());
            assertThat(window.text("#size .text-field")).isEqualTo("640");
        }
    }

    private void give(TandemWindow window) throws Exception {
        window.type("#source", source.toString());
        window.type("#target", target.toString());
        window.await("ready", () -> !window.disabled("#scale"));
    }

    private static List<ScaleOutcome> outcomes(TandemWindow window) throws Exception {
        return window.items("#pictures", ImageRow.class).stream()
                .flatMap(row -> row.outcomes().stream())
                .toList();
    }

    private void paintMany() throws IOException {
        paint("0.png", 2000, 2000);
        for (int i = 1; i < 200; i++) {
            Files.copy(source.resolve("0.png"), source.resolve(i + ".png"));
        }
    }

    private void paint(String name, int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), 100, 100);
        }
        pen.dispose();
        ImageIO.write(picture, "png", source.resolve(name).toFile());
    }

    private static String size(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        return image.getWidth() + " × " + image.getHeight();
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }
}
