package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.scale.plan.ImageRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Long lists, filters, and what is pasted.
final class ScaleManyTest extends LocalScaleTest {
    @BeforeEach
    void paint() throws Exception {
        photos.paint("a.png", 500, 400);
    }

    @Test
    void howManyHeadersHaveBeenReadIsSaidBelowTheListAndMovesNothing() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.copy(photos.source().resolve("a.png"), photos.source().resolve("b" + i + ".png"));
        }
        List<String> said = new ArrayList<>();
        Set<Double> heights = new HashSet<>();
        try (TandemWindow window = TandemWindow.open(data)) {
            Region lines = window.node(".run-bar", Region.class);
            window.onFx(() -> {
                lines.heightProperty().subscribe(height -> heights.add(height.doubleValue()));
                window.node("#scale-pace", Label.class).textProperty().subscribe(text -> {
                    said.add(text);
                });
                return true;
            });
            photos.give(window);
            window.await("the estimate", () -> window.text("#scale-pace").startsWith("≈"));
        }
        assertThat(said).contains("Reading 301 of 301…");
        assertThat(heights).hasSize(1);
    }

    @Test
    void inALongListAllRowsAreSelectedAtOnceAndRemovedAndAnotherSelectionEndsThat() throws Exception {
        for (int i = 0; i < 1_100; i++) {
            Files.copy(photos.source().resolve("a.png"), photos.source().resolve("b" + i + ".png"));
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.await(
                    "the list",
                    () -> window.text("#filter-ALL").endsWith("1,101")
                            && !window.text("#scale-pace").startsWith("Reading"));
            window.focus("#pictures");
            window.press(KeyCode.SHORTCUT, KeyCode.A);
            assertThat(window.onFx(() -> isWhole(window))).isTrue();
            window.write("j");
            assertThat(window.onFx(() -> isWhole(window))).isFalse();

            window.press(KeyCode.SHORTCUT, KeyCode.A);
            window.press(KeyCode.DELETE);
            window.await("an empty list", () -> window.text("#filter-ALL").endsWith(" 0"));
            assertThat(photos.source().resolve("b7.png")).exists();
        }
    }

    @Test
    void filtersShowWhatTheySayAndTheTextFilterPartOfANameInAnyCase() throws Exception {
        photos.paint("Beach.png", 900, 600);
        photos.paint("beach house.png", 40, 30);
        Files.writeString(photos.source().resolve("z.jpg"), "this is no picture");
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.await("the list", () -> window.text("#filter-FAILED").endsWith("1"));
            window.click("#filter-FAILED");
            assertThat(names(window)).containsExactly("z.jpg");
            window.click("#filter-TO_DO");
            assertThat(names(window)).containsExactly("Beach.png", "a.png", "beach house.png");
            window.type("#scale-find", "BEACH");
            assertThat(names(window)).containsExactly("Beach.png", "beach house.png");
            window.click("#filter-ALL");
            window.type("#scale-find", "");
            assertThat(names(window)).hasSize(4);
        }
    }

    @Test
    void whatIsPastedIsAddedAndNothingStarts() throws Exception {
        photos.paint("b.png", 900, 600);
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.copy(photos.source().resolve("b.png"), more.resolve("c.png"));
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#target", photos.target().toString());
            window.focus("#source"); // where the focus is at first
            window.copy(List.of(photos.source().resolve("b.png"), more));
            window.press(KeyCode.SHORTCUT, KeyCode.V);
            window.await("two rows", () -> window.text("#filter-TO_DO").endsWith(" 2"));
            window.await("ready", () -> window.text("#scale-status").equals("Ready."));
            assertThat(window.text("#source")).isEmpty();
            assertThat(photos.made()).isEmpty();

            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").startsWith("2 scaled, "));
            assertThat(photos.target().resolve("b.png")).exists();
            assertThat(photos.target().resolve("more/c.png")).exists();
        }
    }

    @Test
    void whatIsDroppedIsAddedAndNothingStarts() throws Exception {
        photos.paint("b.png", 900, 600);
        Path more = Files.createDirectory(folder.resolve("more"));
        Files.copy(photos.source().resolve("b.png"), more.resolve("c.png"));
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#target", photos.target().toString());
            window.drop(".start-pane", List.of(photos.source().resolve("b.png"), more));
            window.await("two rows", () -> window.text("#filter-TO_DO").endsWith(" 2"));
            window.await("ready", () -> window.text("#scale-status").equals("Ready."));
            assertThat(window.text("#source")).isEmpty();
            assertThat(photos.made()).isEmpty();
        }
    }

    @Test
    void aFileThatIsDroppedOnAFieldGivesItsFolder() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.drop("#target", List.of(photos.source().resolve("b.png")));
            window.await(
                    "the folder",
                    () -> window.text("#target").equals(photos.source().toString()));
        }
    }

    @Test
    void aFolderThatIsDroppedFirstBecomesTheSource() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.drop("#scale", List.of(photos.source()));
            assertThat(window.text("#source")).isEqualTo(photos.source().toString());
            window.await("its picture", () -> window.text("#filter-ALL").endsWith(" 1"));
            assertThat(photos.made()).isEmpty();
        }
    }

    private static boolean isWhole(TandemWindow window) {
        return window.node("#pictures", TableView.class).lookupAll(".table-row-cell").stream()
                .anyMatch(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("marked")));
    }

    private static List<String> names(TandemWindow window) throws Exception {
        return window.items("#pictures", ImageRow.class).stream()
                .map(row -> row.name().toString())
                .toList();
    }
}
