package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.scale.plan.ImageRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Widths and order of the list are kept between two starts.
@Timeout(120)
final class ScaleColumnsTest {
    @TempDir
    private Path folder;

    @Test
    void widthsAndOrderAreThereAfterAnotherStart() throws Exception {
        ScalePhotos photos = ScalePhotos.in(folder);
        photos.paint("a.png", 500, 400);
        photos.paint("b.png", 900, 600);
        Path data = folder.resolve("data");
        int wider;
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            wider = 40 + window.onFx(() -> width(window));
            window.onFx(() -> {
                TableView<ImageRow> table = table(window);
                TableColumn<ImageRow, ?> name = table.getColumns().get(1);
                table.resizeColumn(name, 40);
                TableColumn<ImageRow, ?> size = table.getColumns().get(2);
                size.setSortType(SortType.DESCENDING);
                table.getSortOrder().add(size);
                return true;
            });
            assertThat(window.onFx(() -> width(window))).isEqualTo(wider);
            window.await("sorted", () -> names(window).equals(List.of("b.png", "a.png")));
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            window.await("sorted", () -> names(window).equals(List.of("b.png", "a.png")));
            assertThat(window.onFx(() -> width(window))).isEqualTo(wider);
        }
    }

    @Test
    void figuresHaveTheWidthThatTheSizeOfTheTextAsksForAndNamesHaveTheRest() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        for (int percent : new int[] {100, 200}) {
            Files.writeString(
                    data.resolve("window.properties"), "scale.source=" + folder + "\ntext.size=" + percent + "\n");
            try (TandemWindow window = TandemWindow.open(data)) {
                var columns = window.onFx(() -> List.copyOf(table(window).getColumns()));
                TableColumn<ImageRow, ?> from = columns.get(2);
                assertThat(from.getMinWidth()).isEqualTo(115.0 * percent / 100);
                assertThat(from.getWidth()).isBetween(1.14 * percent, 1.3 * percent);
                assertThat(columns.get(1).getWidth()).isGreaterThan(from.getWidth());
            }
        }
    }

    @Test
    void columnsStayWhereTheyWereMovedTo() throws Exception {
        Path data = folder.resolve("data");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#source", folder.toString());
            window.onFx(() -> {
                var columns = table(window).getColumns();
                return columns.add(columns.remove(1));
            });
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.onFx(() -> table(window).getColumns().stream()
                            .map(TableColumn::getId)
                            .toList()))
                    .containsExactly(
                            "scale-column-thumbnail",
                            "scale-column-from",
                            "scale-column-to",
                            "scale-column-bytes",
                            "scale-column-outcome",
                            "scale-column-picture");
        }
    }

    @Test
    void theyAreKeptByAStartThatNeverShowsTheTab() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("window.properties"), """
                tab=1
                scale.source=%s
                scale.more=true
                scale.columns.widths=scale-column-picture\\=250
                scale.columns.sort=scale-column-from\\=DESCENDING
                """.formatted(folder));
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.shown("#entries")).isTrue();
            assertThat(window.shown("#pictures")).isFalse();
        }
        try (TandemWindow window = TandemWindow.open(data)) {
            window.onFx(() -> {
                window.node(".tab-pane", TabPane.class).getSelectionModel().select(0);
                return true;
            });
            window.await("the list", () -> window.shown("#pictures"));
            assertThat(window.onFx(() -> table(window).getColumns().get(1).getPrefWidth()))
                    .isEqualTo(250);
            assertThat(window.onFx(() -> table(window).getSortOrder().getFirst().getId()))
                    .isEqualTo("scale-column-from");
            assertThat(window.node("#scale-more", ToggleButton.class).isSelected())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scale-column-picture=NaN, scale-column-from=DESCENDING, 220, 1",
        "scale-column-picture=-5, scale-column-from=DESCENDING, 220, 1",
        "scale-column-picture=250, scale-column-from=SIDEWAYS, 250, 0",
        "scale-column-picture=250, nonsense, 250, 0"
    })
    void aBrokenValueFallsBackAndTheOtherIsUsed(String widths, String sort, int width, int sorted) throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                data.resolve("window.properties"),
                "scale.source=" + folder + "\nscale.columns.widths=" + widths + "\nscale.columns.sort=" + sort + "\n");
        try (TandemWindow window = TandemWindow.open(data)) {
            assertThat(window.onFx(() -> table(window).getColumns().get(1).getPrefWidth()))
                    .isEqualTo(width);
            assertThat(window.onFx(() -> List.copyOf(table(window).getSortOrder())))
                    .hasSize(sorted);
        }
    }

    private static List<String> names(TandemWindow window) {
        return table(window).getItems().stream()
                .map(row -> row.name().toString())
                .toList();
    }

    private static int width(TandemWindow window) {
        return (int) Math.round(table(window).getColumns().get(1).getWidth());
    }

    @SuppressWarnings("unchecked") // the list holds rows of images
    private static TableView<ImageRow> table(TandemWindow window) {
        return window.node("#pictures", TableView.class);
    }
}
