package app.tandem.gui.scale.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class UpdatedRowsTest {
    private final ObservableList<String> rows = FXCollections.observableArrayList(
            IntStream.range(0, 50).mapToObj(i -> "row " + i).toList());
    private final FilteredList<String> shown = new FilteredList<>(rows);
    private final List<String> filled = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void onlyTheRowThatHasChangedIsFilledAnew() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            TableView<String> table = table();
            assertThat(filled).hasSizeGreaterThan(10);
            filled.clear();

            rows.set(3, "row 3, done");
            pulse(table);

            assertThat(filled).containsExactly("row 3, done");
            assertThat(text(table, 3)).isEqualTo("row 3, done");
            close(table);
        });
    }

    @Test
    void aSelectedRowStaysSelected() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            TableView<String> table = table();
            table.getSelectionModel().clearAndSelect(3);

            rows.set(3, "row 3, done");
            pulse(table);

            assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(3);
            assertThat(table.getSelectionModel().getSelectedItems()).containsExactly("row 3, done");
            close(table);
        });
    }

    @Test
    void aRowThatAFilterBringsIntoThePlaceOfASelectedOneIsNotSelectedForIt() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            TableView<String> table = table();
            shown.setPredicate(row -> row.startsWith("row 1"));
            table.getSelectionModel().clearAndSelect(3);

            shown.setPredicate(row -> row.startsWith("row 2"));
            pulse(table);

            assertThat(table.getSelectionModel().getSelectedItems()).isEmpty();
            close(table);
        });
    }

    @Test
    void whatTheHeadersAskForOutlivesAnotherList() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            TableView<String> table = table();
            table.setSortPolicy(_ -> true);
            table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));

            UpdatedRows.show(table, FXCollections.observableArrayList("other"), UpdatedRowsTest::key);

            assertThat(table.getSortOrder()).containsExactly(table.getColumns().getFirst());
            close(table);
        });
    }

    @Test
    void otherChangesAreToldOfAsTheyAre() {
        List<String> told = new ArrayList<>();
        ObservableList<String> letters = FXCollections.observableArrayList("d", "a", "c");
        UpdatedRows<String> updated = new UpdatedRows<>(letters, UpdatedRowsTest::key);
        updated.addListener((ListChangeListener<String>) change -> {
            while (change.next()) {
                told.add((change.wasPermutated() ? "moved " : "")
                        + (change.wasUpdated() ? "updated " : "")
                        + change.getRemoved() + " " + change.getFrom() + "-" + change.getTo() + " " + updated);
            }
        });

        letters.set(0, "d, done");
        letters.set(0, "b");
        letters.set(2, "e");
        letters.sort(Comparator.naturalOrder());
        letters.remove(1);
        letters.addAll("f", "g");
        letters.setAll("x");

        assertThat(told)
                .containsExactly(
                        "updated [] 0-1 [d, done, a, c]",
                        "[d, done] 0-1 [b, a, c]",
                        "[c] 2-3 [b, a, e]",
                        "moved [] 0-3 [a, b, e]",
                        "[b] 1-1 [a, e]",
                        "[] 2-4 [a, e, f, g]",
                        "[a, e, f, g] 0-1 [x]");
    }

    private static String key(String row) {
        return row.replace(", done", "");
    }

    private TableView<String> table() {
        TableView<String> table = new TableView<>();
        TableColumn<String, String> column = new TableColumn<>("name");
        column.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue()));
        table.getColumns().setAll(List.of(column));
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                if (!empty) {
                    filled.add(item);
                }
            }
        });
        UpdatedRows.show(table, shown, UpdatedRowsTest::key);
        Stage stage = new Stage();
        stage.setScene(new Scene(table, 300, 500));
        stage.show();
        pulse(table);
        return table;
    }

    private static void pulse(TableView<String> table) {
        table.applyCss();
        table.layout();
    }

    private static void close(TableView<String> table) {
        table.getScene().getWindow().hide();
    }

    private static String text(TableView<String> table, int row) {
        return table.lookupAll(".table-row-cell").stream()
                .map(TableRow.class::cast)
                .filter(cell -> cell.getIndex() == row)
                .map(cell -> String.valueOf(cell.getItem()))
                .findFirst()
                .orElseThrow();
    }
}
