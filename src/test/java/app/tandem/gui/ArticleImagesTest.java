package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.ExifBlocks;
import app.tandem.engine.image.ImageEncoder;
import app.tandem.engine.image.TestImages;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.metadata.Metadata;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

final class ArticleImagesTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aWidePictureComesAsWideAsIsShown() throws Exception {
        assertThat(size(file(ImageFormat.PNG, 300, 150, Metadata.NONE), 100)).isEqualTo("100 x 50");
    }

    @Test
    void aSmallPictureKeepsItsSize() throws Exception {
        assertThat(size(file(ImageFormat.PNG, 30, 15, Metadata.NONE), 100)).isEqualTo("30 x 15");
    }

    @Test
    void aWebpIsRead() throws Exception {
        assertThat(size(file(ImageFormat.WEBP, 300, 150, Metadata.NONE), 100)).isEqualTo("100 x 50");
    }

    @Test
    void aPhotoThatWasTakenOnTheSideIsTurnedUpright() throws Exception {
        Metadata turned = Metadata.NONE.withExif(ExifBlocks.camera(6, ByteOrder.LITTLE_ENDIAN));
        assertThat(size(file(ImageFormat.JPEG, 300, 150, turned), 100)).isEqualTo("100 x 200");
    }

    @Test
    void aStripIsNoHigherThanGraphicsCardsTake() throws Exception {
        assertThat(size(file(ImageFormat.PNG, 20, 8192, Metadata.NONE), 640)).isEqualTo("10 x 4096");
    }

    @Test
    void aHeaderOfTooManyPixelsIsRefusedBeforeAnyMemoryIsTaken() throws Exception {
        Path bomb = Files.write(folder.resolve("bomb.png"), TestImages.pngHeader(30_000, 30_000));
        assertThatThrownBy(() -> new ArticleImages().decode(bomb, 640))
                .isInstanceOf(ImageException.class)
                .hasMessage("30000 × 30000 pixels are too many for an article");
    }

    @Test
    void aPageIsNoPicture() throws Exception {
        Path page = Files.writeString(folder.resolve("page"), "<!doctype html><p>Not found");
        assertThatThrownBy(() -> new ArticleImages().decode(page, 640)).isInstanceOf(IOException.class);
    }

    private static String size(Path file, int width) throws Exception {
        var image = new ArticleImages().decode(file, width);
        return (int) image.getWidth() + " x " + (int) image.getHeight();
    }

    private Path file(ImageFormat format, int width, int height, Metadata metadata) throws Exception {
        Path file = folder.resolve("picture");
        ImageEncoder.encode(Image.still(TestImages.bytes(width, height, 3), metadata), EncodeOptions.of(format), file);
        return file;
    }
}
