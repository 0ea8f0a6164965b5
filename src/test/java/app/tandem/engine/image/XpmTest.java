package app.tandem.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.pixels.Raster;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class XpmTest {
    @TempDir
    Path folder;

    @Test
    void coloursHaveNamesAndNumbersOfAnyLength() throws Exception {
        assertThat(pixel("c light sky blue s sky")).containsExactly(135, 206, 250);
        assertThat(pixel("m white c LightSkyBlue")).containsExactly(135, 206, 250);
        assertThat(pixel("c gray")).containsExactly(190, 190, 190);
        assertThat(pixel("c grey50")).containsExactly(127, 127, 127);
        assertThat(pixel("c #f80")).containsExactly(255, 136, 0);
        assertThat(pixel("c #fff888000")).containsExactly(255, 136, 0);
        assertThat(pixel("g4 grey100 m black")).containsExactly(255, 255, 255);
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        assertThatThrownBy(() -> pixel("c unheard"))
                .hasMessage("one of its colours has a name that X11 does not define");
        assertThatThrownBy(() -> pixel("s name")).hasMessage("one of its colours has no value");
        Path file = Files.writeString(
                folder.resolve("b.xpm"), "/* XPM */ static char *b[] = {\"1 1 1 1\", \"a c red\", \"b\"};");
        assertThatThrownBy(() -> TestImages.read(file))
                .hasMessage("one of its pixels has a colour that it does not define");
    }

    @Test
    void linesServeAsStringsInTheOlderKind() throws Exception {
        Path file = Files.writeString(folder.resolve("old.xpm"), "! XPM2\n1 2 2 1\na c red\n! blue\nb c None\na\nb\n");
        assertThat(all(file)).containsExactly(255, 0, 0, 255, 0, 0, 0, 0);
    }

    private int[] pixel(String colour) throws Exception {
        return all(Files.writeString(
                folder.resolve("a.xpm"),
                "/* XPM */ static char *a[] = { /* \"no string\" */ \"1 1 1 2\", \"/* " + colour + "\", \"/*\"};"));
    }

    private static int[] all(Path file) throws Exception {
        Raster raster = TestImages.read(file).frames().getFirst().raster();
        int[] samples = new int[(int) raster.size().pixels() * raster.channels()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = raster.sample(i);
        }
        return samples;
    }
}
