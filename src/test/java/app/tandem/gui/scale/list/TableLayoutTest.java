package app.tandem.gui.scale.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which columns a list of some width shows: figures make way for names and outcomes, the least important
/// first.
final class TableLayoutTest {
    private static final List<String> ALL = List.of("thumbnail", "picture", "from", "to", "bytes", "outcome");

    @ParameterizedTest
    @CsvSource({
        "1000, thumbnail picture from to bytes outcome",
        "700, thumbnail picture from to bytes outcome",
        "699, thumbnail picture from to outcome",
        "560, thumbnail picture from to outcome",
        "559, thumbnail picture to outcome",
        "470, thumbnail picture to outcome",
        "469, thumbnail picture outcome",
        "100, thumbnail picture outcome"
    })
    void aNarrowListShowsFewerFigures(double width, String shown) {
        assertThat(ALL.stream().filter(column -> TableLayout.hasPlace("scale-column-" + column, width)))
                .containsExactlyElementsOf(Stream.of(shown.split(" ")).toList());
    }
}
