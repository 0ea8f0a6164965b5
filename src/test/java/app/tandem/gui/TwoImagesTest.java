package app.tandem.gui;

import app.tandem.gui.scale.plan.ImageRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A Scale tab over a folder with two pictures.
abstract class TwoImagesTest {
    @TempDir
    Path folder;

    ScalePhotos photos;

    @BeforeEach
    void paint() throws Exception {
        photos = ScalePhotos.in(folder);
        photos.paint("a.png", 900, 600);
        photos.paint("b.png", 900, 600);
    }

    final TandemWindow open() throws Exception {
        return TandemWindow.open(folder.resolve("data"));
    }

    final TandemWindow listed() throws Exception {
        TandemWindow window = open();
        photos.give(window);
        window.await("the list", () -> names(window).size() == 2);
        return window;
    }

    static String focused(TandemWindow window) throws Exception {
        return Objects.requireNonNullElse(window.focused().getId(), "");
    }

    @SuppressWarnings("unchecked") // the list holds rows of images
    static List<String> names(TandemWindow window) {
        TableView<ImageRow> table = window.node("#pictures", TableView.class);
        return table.getItems().stream().map(row -> row.name().toString()).toList();
    }
}
