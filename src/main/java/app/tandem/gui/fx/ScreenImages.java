package app.tandem.gui.fx;

import app.tandem.engine.image.DisplayImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Makes JavaFX's images of the engine's. Any thread.
public final class ScreenImages {
    private ScreenImages() {}

    /// The same pixels for a scene.
    ///
    /// @param display as the engine prepared them
    /// @return an image of their size; they are copied
    public static Image of(DisplayImage display) {
        int width = display.size().width();
        int height = display.size().height();
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter()
                .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), display.argb(), 0, width);
        return image;
    }
}
