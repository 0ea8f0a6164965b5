package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScaleEstimateTest extends LocalScaleTest {
    @Test
    void thePlanSaysWhatARunWouldWriteBeforeItIsStarted() throws Exception {
        for (int i = 0; i < 10; i++) {
            photos.paint(i + ".png", 900, 600);
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.await("an estimate", () -> window.text("#scale-pace").matches("≈ .* kB \\(of .* kB\\)"));

            assertThat(photos.made()).isEmpty();
        }
    }

    @Test
    void theTruthTakesItsPlaceWhenARunIsOver() throws Exception {
        photos.paint("one.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.await("an estimate", () -> window.text("#scale-pace").startsWith("≈"));
            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").matches(".* kB → .* kB in .*"));
        }
    }

    @Test
    void nothingIsEstimatedWhereNothingWouldBeWritten() throws Exception {
        photos.paint("one.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.await("an estimate", () -> window.text("#scale-pace").startsWith("≈"));
            window.type("#size .text-field", "abc");
            window.type("#source", folder.resolve("nowhere").toString());
            window.await("none", () -> window.text("#scale-pace").isEmpty());
        }
    }
}
