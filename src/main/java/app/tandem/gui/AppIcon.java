package app.tandem.gui;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// The application's icon.
final class AppIcon {
    private static final int LARGE = 128;

    private AppIcon() {}

    /// For the window: JavaFX takes that of 32 pixels on Windows and that of 128 elsewhere, and no other.
    static List<Image> all() {
        return Stream.of(32, LARGE).map(AppIcon::ofSide).toList();
    }

    /// For a sheet.
    static Image large() {
        return ofSide(LARGE);
    }

    private static Image ofSide(int side) {
        return new Image(Objects.requireNonNull(AppIcon.class.getResource("icon-" + side + ".png"))
                .toExternalForm());
    }
}
