package app.tandem.gui.scale.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.scale.plan.ImageRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Rows are selected in a list of 100,000. The table's own selection tells of each row that it selects, which
/// takes seconds: how often it does is counted, not how long that takes.
@Timeout(120)
final class LargeSelectionTest {
    private static final int MANY = 100_000;

    private int told;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void shiftEndSelectsToTheLastRowWithoutSelectingOneByOne() throws Exception {
        List<Path> names = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TableView<ImageRow> table = table(MANY);
            table.getSelectionModel().clearAndSelect(10);
            told = 0;
            press(table, KeyCode.END, true, false);
            return names(table);
        });
        assertThat(names).hasSize(MANY - 10).startsWith(Path.of("10.png")).endsWith(Path.of("99999.png"));
        assertThat(told).isLessThan(5);
    }

    @Test
    void shiftHomeSelectsToTheFirstRowFromWhereTheSelectionBegan() throws Exception {
        List<Path> names = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TableView<ImageRow> table = table(MANY);
            table.getSelectionModel().clearAndSelect(50_000);
            press(table, KeyCode.END, true, false);
            press(table, KeyCode.HOME, true, false);
            return names(table);
        });
        assertThat(names).hasSize(50_001).startsWith(Path.of("0.png")).endsWith(Path.of("50000.png"));
    }

    @Test
    void invertSelectsAllOthersAndBackWithoutSelectingOneByOne() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TableView<ImageRow> table = table(MANY);
            table.getSelectionModel().clearAndSelect(3);
            told = 0;
            LargeSelection.of(table).invert();
            assertThat(names(table)).hasSize(MANY - 1).doesNotContain(Path.of("3.png"));
            LargeSelection.of(table).invert();
            assertThat(names(table)).containsExactly(Path.of("3.png"));
            assertThat(told).isLessThan(5);
        });
    }

    @Test
    void allInvertedIsNone() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TableView<ImageRow> table = table(MANY);
            press(table, KeyCode.A, false, true);
            assertThat(names(table)).hasSize(MANY);
            LargeSelection.of(table).invert();
            assertThat(names(table)).isEmpty();
            LargeSelection.of(table).invert();
            assertThat(names(table)).hasSize(MANY);
        });
    }

    @Test
    void anotherSelectionEndsThat() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TableView<ImageRow> table = table(MANY);
            press(table, KeyCode.A, false, true);
            table.getSelectionModel().clearAndSelect(7);
            assertThat(names(table)).containsExactly(Path.of("7.png"));
        });
    }

    @Test
    void aShortListIsSelectedByTheTableItself() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TableView<ImageRow> table = table(20);
            table.getSelectionModel().clearAndSelect(5);
            press(table, KeyCode.END, true, false);
            assertThat(table.getSelectionModel().getSelectedIndices()).hasSize(15);
            LargeSelection.of(table).invert();
            assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(0, 1, 2, 3, 4);
        });
    }

    private TableView<ImageRow> table(int rows) {
        TableView<ImageRow> table = new TableView<>(FXCollections.observableArrayList(IntStream.range(0, rows)
                .mapToObj(i -> new ImageRow(Path.of(i + ".png"), Optional.empty(), List.of()))
                .toList()));
        table.getColumns().add(new TableColumn<ImageRow, String>("name"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        LargeSelection.install(table);
        Scene scene = new Scene(table, 300, 300);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ListChangeListener<Integer> listener = _ -> told++;
        table.getSelectionModel().getSelectedIndices().addListener(listener);
        return table;
    }

    private static void press(TableView<ImageRow> table, KeyCode code, boolean shift, boolean control) {
        Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
    }

    private static List<Path> names(TableView<ImageRow> table) {
        return LargeSelection.of(table).rows().stream().map(ImageRow::name).toList();
    }
}
