package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ScaleTableTest {
    @TempDir
    private Path folder;

    @Test
    void aRowTellsItsWholeOutcomeBesideThePointer() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.writeString(source.resolve("holiday.png"), "no picture at all");
        try (TandemWindow window = TandemWindow.open(folder.resolve("data"))) {
            window.type("#source", source.toString());
            window.type("#target", folder.resolve("target").toString());
            window.await("ready", () -> !window.disabled("#scale"));
            window.click("#scale");
            window.await("failed", () -> window.text("#scale-status").endsWith("1 failed"));

            window.await("a row", () -> tooltip(window).startsWith("holiday.png\nFailed"));
            assertThat(window.onFx(() -> tooltip(window)))
                    .isEqualTo("holiday.png\nFailed: it is not a picture that Tandem reads: it begins like text");
        }
    }

    @Test
    void aRowHasAMenuOfWhatCanBeDoneWithIt() throws Exception {
        ScalePhotos photos = ScalePhotos.in(folder);
        photos.paint("a.png", 900, 600);
        try (TandemWindow window = TandemWindow.open(folder.resolve("data"))) {
            photos.give(window);
            window.await("the list", () -> window.text("#filter-TO_DO").endsWith(" 1"));
            window.await("the row", () -> row(window).isPresent());
            List<String> items = window.onFx(() -> {
                row(window)
                        .orElseThrow()
                        .fireEvent(new ContextMenuEvent(
                                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 100, 100, true, null));
                ContextMenu menu = Window.getWindows().stream()
                        .filter(ContextMenu.class::isInstance)
                        .map(ContextMenu.class::cast)
                        .findFirst()
                        .orElseThrow();
                menu.hide();
                return menu.getItems().stream()
                        .map(MenuItem::getText)
                        .filter(Objects::nonNull)
                        .toList();
            });
            assertThat(items).hasSizeGreaterThan(6).doesNotHaveDuplicates();
        }
    }

    private static Optional<Node> row(TandemWindow window) {
        return window.node("#pictures", TableView.class).lookupAll(".table-row-cell").stream()
                .filter(one -> !((TableRow<?>) one).isEmpty())
                .findFirst();
    }

    @Test
    void theStatusLineIsBesideThePointerWhole() throws Exception {
        try (TandemWindow window = TandemWindow.open(folder.resolve("data"))) {
            String missing = folder.resolve("a folder ".repeat(20).strip()).toString();
            window.type("#source", missing);
            window.type("#target", folder.resolve("target").toString());
            window.await("said", () -> window.text("#scale-status").contains("a folder a folder"));
            Label line = window.node("#scale-status", Label.class);
            window.onFx(() -> Pointer.enter(List.of(line)));
            assertThat(line.getTooltip().getText()).isEqualTo(line.getText()).contains(missing);
            assertThat(line.getTooltip().isWrapText()).isTrue();
        }
    }

    private static String tooltip(TandemWindow window) {
        return window.node("#pictures", TableView.class).lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(row -> row.getTooltip() != null)
                .map(row -> row.getTooltip().getText())
                .findFirst()
                .orElse("");
    }
}
