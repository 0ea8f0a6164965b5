package app.tandem.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameTemplateTest {

    @Test
    void everyPlaceholderIsFilled() {
        NameTemplate template = new NameTemplate("x-{name}_{size}_{width}x{height}.{format}.{ext}");
        assertThat(template.fill("photo", new Fit.Percent(50), new Size(40, 30), "jpeg", "JPG"))
                .isEqualTo("x-photo_50pct_40x30.jpeg.jpg");
    }

    @Test
    void aNameThatLooksLikeAPlaceholderOrAGroupStaysAsItIs() {
        assertThat(NameTemplate.NAME_AND_SIZE.fill("{size} $1 \\2", Fit.within(400), new Size(4, 3), "png", "png"))
                .isEqualTo("{size} $1 \\2-400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{nome}", "a/{name}", "..\\{name}", "{name}:1", "{name}\n", "{name}?", "{}"})
    void whatNoFileCanBeCalledIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> new NameTemplate(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("template");
    }
}
