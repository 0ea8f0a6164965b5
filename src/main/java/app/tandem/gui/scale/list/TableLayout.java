package app.tandem.gui.scale.list;

import app.tandem.gui.scale.plan.ImageRow;
import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/// How the list looks: widths and places of its columns and the order that its headers ask for, as settings.
/// Columns are known by their ids, so that another language changes nothing. JavaFX thread.
public final class TableLayout {
    /// Pixels by column, such as `scale-column-picture=220,scale-column-from=110`.
    private static final Setting<Map<String, Double>> WIDTHS = new Setting<>(
            "scale.columns.widths",
            Map.of(),
            text -> parsed(text).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> width(entry.getValue()))),
            TableLayout::formatted);
    /// The first sorted column first, such as `scale-column-from=DESCENDING`.
    private static final Setting<Map<String, SortType>> SORT = new Setting<>(
            "scale.columns.sort",
            Map.of(),
            text -> {
                Map<String, SortType> order = new LinkedHashMap<>();
                parsed(text).forEach((id, type) -> order.put(id, SortType.valueOf(type)));
                return order;
            },
            TableLayout::formatted);

    /// The first column first, such as `scale-column-picture,scale-column-outcome`.
    private static final Setting<List<String>> ORDER = new Setting<>(
            "scale.columns.order",
            List.of(),
            text -> Arrays.stream(text.split(",")).map(String::strip).toList(),
            ids -> String.join(",", ids));

    /// All of them.
    public static final List<Setting<?>> ALL = List.of(WIDTHS, SORT, ORDER);

    private static final double WIDEST = 10_000;

    private static final String FROM = "scale-column-from";
    private static final String TO = "scale-column-to";
    private static final String BYTES = "scale-column-bytes";

    /// Below so many pixels the lengths, then the old size, then the new one make way for names and outcomes.
    private static final Map<String, Double> LEAST_TABLE = Map.of(BYTES, 700.0, FROM, 560.0, TO, 470.0);

    /// So wide columns of figures become at the most, in pixels at the usual size of text.
    private static final Map<String, Double> MOST_FIGURES = Map.of(FROM, 130.0, TO, 130.0, BYTES, 155.0);

    /// So much narrower they can be: figures that are cut short tell nothing.
    private static final double SLACK = 15;

    private static final double USUAL_TEXT = 14;

    private TableLayout() {}

    /// Hides columns while a table is narrow: a name that is cut off tells less than one figure fewer.
    /// Columns of figures are as wide as figures are in the text's size, and leave the rest to names and
    /// outcomes.
    static void adapt(TableView<?> table) {
        Label text = new Label(); // has the text's font, where nothing is to be read
        table.getColumns().getFirst().setGraphic(text);
        table.widthProperty().subscribe(_ -> adapt(table, text.getFont().getSize() / USUAL_TEXT));
        text.fontProperty().subscribe(font -> adapt(table, font.getSize() / USUAL_TEXT));
    }

    private static void adapt(TableView<?> table, double scale) {
        table.getColumns().forEach(column -> {
            Double most = MOST_FIGURES.get(column.getId());
            if (most != null) {
                column.setMinWidth(Math.rint((most - SLACK) * scale));
                column.setMaxWidth(Math.rint(most * scale));
            }
            if (table.getWidth() > 0) {
                column.setVisible(hasPlace(column.getId(), table.getWidth() / scale));
            }
        });
    }

    /// Whether a table of a width has place for a column.
    ///
    /// @param column its id
    /// @param width of the table, in pixels
    static boolean hasPlace(String column, double width) {
        return width >= LEAST_TABLE.getOrDefault(column, 0.0);
    }

    /// The figures of a row that its table has no place for.
    ///
    /// @param table the list
    /// @param words says what is in the row
    /// @param row the row
    /// @return each as a column would show it, sizes first
    static List<String> hidden(TableView<?> table, RowMessages words, ImageRow row) {
        List<String> hidden = new ArrayList<>();
        if (!shows(table, FROM) || !shows(table, TO)) {
            hidden.add(words.sizes(row));
        }
        if (!shows(table, BYTES)) {
            hidden.add(words.bytes(row));
        }
        return hidden;
    }

    private static boolean shows(TableView<?> table, String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .allMatch(TableColumn::isVisible);
    }

    /// The widths of now.
    private static Map<String, Double> widths(TableView<?> table) {
        Map<String, Double> widths = new LinkedHashMap<>();
        table.getColumns().forEach(column -> widths.put(column.getId(), (double) Math.round(column.getWidth())));
        return widths;
    }

    /// The order of now.
    private static Map<String, SortType> sort(TableView<?> table) {
        Map<String, SortType> order = new LinkedHashMap<>();
        table.getSortOrder().forEach(column -> order.put(column.getId(), column.getSortType()));
        return order;
    }

    /// Gives a table what was kept; columns that nothing is known of stay as they are.
    ///
    /// @param table the list
    /// @param settings where its layout is kept
    /// @param <T> its rows
    public static <T> void restore(TableView<T> table, Settings settings) {
        List<String> order = settings.get(ORDER);
        if (!order.isEmpty()) {
            // those that nothing is known of come last, in their own order: a sort is stable
            table.getColumns()
                    .setAll(table.getColumns().stream()
                            .sorted(Comparator.comparingInt(column ->
                                    order.contains(column.getId()) ? order.indexOf(column.getId()) : order.size()))
                            .toList());
        }
        Map<String, Double> widths = settings.get(WIDTHS);
        for (TableColumn<T, ?> column : table.getColumns()) {
            Double width = widths.get(column.getId());
            if (width != null) {
                column.setPrefWidth(width);
            }
        }
        settings.get(SORT)
                .forEach((id, type) -> table.getColumns().stream()
                        .filter(column -> column.getId().equals(id) && column.isSortable())
                        .forEach(column -> {
                            column.setSortType(type);
                            table.getSortOrder().add(column);
                        }));
    }

    /// Keeps the layout of a table. One that was never shown has no widths yet, and those that are kept stay.
    ///
    /// @param table the list
    /// @param settings where its layout is kept
    public static void save(TableView<?> table, Settings settings) {
        if (table.getSkin() != null) {
            settings.set(WIDTHS, widths(table));
        }
        settings.set(SORT, sort(table));
        settings.set(ORDER, table.getColumns().stream().map(TableColumn::getId).toList());
    }

    private static double width(String text) {
        double width = Double.parseDouble(text);
        if (!(width >= 1 && width <= WIDEST)) { // NaN is refused, too
            throw new IllegalArgumentException(text + " is no width");
        }
        return width;
    }

    private static String formatted(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> parsed(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> {
                    int at = part.indexOf('=');
                    if (at < 1) {
                        throw new IllegalArgumentException(part + " is no pair");
                    }
                    values.put(
                            part.substring(0, at).strip(),
                            part.substring(at + 1).strip());
                });
        return values;
    }
}
