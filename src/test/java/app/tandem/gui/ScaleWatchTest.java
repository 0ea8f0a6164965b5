package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Watching a folder: what arrives is scaled until Esc.
final class ScaleWatchTest extends LocalScaleTest {
    @BeforeEach
    void paint() throws IOException {
        photos.paint("first.png", 900, 600);
    }

    @Test
    void whatIsThereAndWhatArrivesIsScaledUntilItIsCancelledAndThatIsNoFailure() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale-watch");
            window.await("the first", () -> window.text("#scale-status").contains("1 done · last first.png at "));
            assertThat(window.text("#scale-status"))
                    .startsWith("Watching " + photos.source().getFileName() + " · ");
            assertThat(window.text("#scale-pace")).isEmpty();

            photos.paint("second.png", 700, 800);
            window.await("the second", () -> window.text("#scale-status").contains("2 done · last second.png at "));
            assertThat(ScalePhotos.outcomes(window)).hasSize(2);

            window.press(KeyCode.ESCAPE);
            window.await("the end", () -> window.text("#scale-status").matches("2 scaled, [^·]+ → [^·]+ s"));
            window.await("the list of now", () -> window.text("#filter-ALL").endsWith("2"));
            assertThat(photos.made()).containsExactlyInAnyOrder("first.png", "second.png");

            window.click("#scale");
            window.await("a run", () -> window.text("#scale-status").equals("0 scaled · 2 skipped"));
        }
    }
}
