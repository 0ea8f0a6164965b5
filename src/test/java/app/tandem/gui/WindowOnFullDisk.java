package app.tandem.gui;

import app.tandem.KilledProcess;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// A process with a window that scales onto a full disk, and says its closing line and what is there.
final class WindowOnFullDisk {
    private WindowOnFullDisk() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ScalePhotos photos = new ScalePhotos(folder.resolve("photos"), folder.resolve("small"));
        try (TandemWindow window = TandemWindow.open(folder.resolve("data"))) {
            window.type("#size .text-field", "1000");
            photos.give(window);
            window.await("the estimate", () -> window.text("#scale-pace").startsWith("≈"));
            window.press(KeyCode.ENTER);
            window.await("the end", () -> window.text("#scale-status").contains("the disk is full"));
            KilledProcess.say(window.text("#scale-status"));
            KilledProcess.say(window.text("#scale-other-target") + " "
                    + window.node("#scale-other-target", Node.class).isVisible());
        }
        KilledProcess.say(photos.made().toString());
        System.exit(0); // JavaFX's threads would go on
    }
}
