package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.scale.plan.ImageRow;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of images: select, sort, remove, cure.
final class ScaleListTest extends LocalScaleTest {
    @BeforeEach
    void paint() throws IOException {
        photos.paint("a.png", 500, 400);
        photos.paint("b.png", 900, 600);
        photos.paint("c.png", 700, 600);
    }

    @Test
    void controlASelectsAllRowsAndInAFieldItsText() throws Exception {
        try (TandemWindow window = open()) {
            window.focus("#pictures");
            window.press(KeyCode.SHORTCUT, KeyCode.A);
            assertThat(window.onFx(() -> table(window)
                            .getSelectionModel()
                            .getSelectedIndices()
                            .size()))
                    .isEqualTo(3);

            window.focus("#target");
            window.press(KeyCode.SHORTCUT, KeyCode.A);
            assertThat(window.onFx(() -> window.node("#target", TextField.class).getSelectedText()))
                    .isEqualTo(photos.target().toString());
        }
    }

    @Test
    void aHeaderSortsByValueAndTheOrderStaysAfterARun() throws Exception {
        try (TandemWindow window = open()) {
            window.onFx(() -> {
                TableColumn<?, ?> size = table(window).getColumns().get(2);
                size.setSortType(TableColumn.SortType.DESCENDING);
                sortBy(table(window), size);
                return true;
            });
            window.await("sorted", () -> names(window).equals(List.of("b.png", "c.png", "a.png")));

            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").startsWith("3 scaled, "));
            assertThat(window.onFx(() -> names(window))).isEqualTo(List.of("b.png", "c.png", "a.png"));

            window.onFx(() -> {
                table(window).getSortOrder().clear();
                return true;
            });
            window.await("the order of the plan", () -> names(window).equals(List.of("a.png", "b.png", "c.png")));
        }
    }

    @Test
    void deleteTakesRowsFromTheListAndTheRunButNoFileFromTheDisk() throws Exception {
        try (TandemWindow window = open()) {
            window.onFx(() -> {
                table(window).requestFocus();
                table(window).getSelectionModel().clearAndSelect(1);
                return true;
            });
            window.press(KeyCode.DELETE);
            window.await("two rows", () -> names(window).equals(List.of("a.png", "c.png")));
            window.await("ready", () -> !window.disabled("#scale"));

            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").startsWith("2 scaled, "));
            assertThat(photos.made()).containsExactlyInAnyOrder("a.png", "c.png");
            assertThat(photos.source().resolve("b.png")).exists();
        }
    }

    @Test
    void aConflictIsCuredInItsRowBeforeAnythingIsWritten() throws Exception {
        Files.copy(photos.source().resolve("a.png"), photos.source().resolve("A.PNG"));
        try (TandemWindow window = open()) {
            window.await("a conflict", () -> window.text("#filter-CONFLICTS").endsWith("1"));
            // the count comes first: the row shows its button with the next pulse
            window.await("a cure", () -> cure(window).isPresent());
            Button cure = window.onFx(() -> cure(window).orElseThrow());
            assertThat(cure.getText()).isEqualTo("Rename both");
            window.onFx(() -> {
                cure.fire();
                return true;
            });
            window.await("no conflict", () -> window.text("#filter-CONFLICTS").endsWith("0"));
            assertThat(photos.made()).isEmpty();
        }
    }

    @Test
    void rowsThatAreSeenHaveThumbnails() throws Exception {
        try (TandemWindow window = open()) {
            window.await(
                    "three thumbnails",
                    () -> table(window).lookupAll(".image-view").stream()
                                    .filter(ImageView.class::isInstance)
                                    .filter(view -> ((ImageView) view).getImage() != null)
                                    .count()
                            == 3);
        }
    }

    @Test
    void jAndKWalkAndNFindsWhatFails() throws Exception {
        Files.writeString(photos.source().resolve("z.jpg"), "this is no picture");
        try (TandemWindow window = open()) {
            window.onFx(() -> {
                table(window).requestFocus();
                table(window).getSelectionModel().clearAndSelect(0);
                return true;
            });
            window.write("jjk");
            assertThat(window.onFx(() -> table(window).getSelectionModel().getSelectedIndex()))
                    .isEqualTo(1);
            window.write("n");
            assertThat(window.onFx(() -> table(window).getSelectionModel().getSelectedIndex()))
                    .isEqualTo(3);
        }
    }

    private TandemWindow open() throws Exception {
        TandemWindow window = TandemWindow.open(data);
        photos.give(window);
        window.await(
                "the list",
                () -> names(window).size() >= 3 && !window.text("#scale-pace").startsWith("Reading"));
        return window;
    }

    @SuppressWarnings("unchecked")
    private static TableView<ImageRow> table(TandemWindow window) {
        return window.node("#pictures", TableView.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void sortBy(TableView table, TableColumn column) {
        table.getSortOrder().setAll(List.of(column));
    }

    private static Optional<Button> cure(TandemWindow window) {
        return table(window).lookupAll(".cure").stream()
                .filter(node -> node.isVisible())
                .map(Button.class::cast)
                .findFirst();
    }

    private static List<String> names(TandemWindow window) {
        return table(window).getItems().stream()
                .map(row -> row.name().toString())
                .toList();
    }
}
