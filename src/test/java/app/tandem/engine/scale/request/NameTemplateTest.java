package app.tandem.engine.scale.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.pixels.Size;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameTemplateTest {

    @Test
    void everyPlaceholderIsFilled() {
        NameTemplate template = new NameTemplate("x-{name}_{size}_{width}x{height}.{format}");
        assertThat(template.fill(Path.of("photo"), new Fit.Percent(50), new Size(40, 30), "jpeg"))
                .isEqualTo("x-photo_50pct_40x30.jpeg");
    }

    @Test
    void aNameThatLooksLikeAPlaceholderOrAGroupStaysAsItIs() {
        assertThat(NameTemplate.NAME_AND_SIZE.fill(Path.of("{size} $1 \\2"), Fit.within(400), new Size(4, 3), "png"))
                .isEqualTo("{size} $1 \\2-400");
    }

    @Test
    void anExampleShowsTheWholeName() {
        assertThat(new NameTemplate("{name}-{ext}-{size}")
                        .example("scan.TIF", Fit.within(400), new Size(400, 300), ImageFormat.JPEG))
                .isEqualTo("scan-tif-400.jpg");
        assertThat(NameTemplate.NAME.example("A.JPG", Fit.within(400), new Size(400, 300), ImageFormat.JPEG))
                .isEqualTo("A.JPG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{nome}", "a/{name}", "..\\{name}", "{name}:1", "{name}\n", "{name}?", "{}"})
    void whatNoFileCanBeCalledIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> new NameTemplate(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("template");
    }
}
