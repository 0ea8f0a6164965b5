package app.tandem.gui.news.entries;

import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.controls.Icons;
import app.tandem.gui.controls.MenuKey;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.Once;
import app.tandem.gui.news.images.RowImages;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;

/// The list of entries with its heading. What arrives moves neither the selection nor what is seen. JavaFX
/// thread.
public final class EntriesPane extends VBox {
    /// The next page is read when so few rows are left.
    private static final int AHEAD = 60;

    private final EntriesModel model;
    private final ObservableValue<SearchHits> hits;
    private final ListView<EntryRow> list = new ListView<>();
    private final ListPlace<EntryRow> place = new ListPlace<>(list);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(this, "density", Density.BEGINNING);
    private final Label heading = new Label();
    /// How many entries have arrived above what is seen.
    private final IntegerProperty fresh = new SimpleIntegerProperty(this, "fresh");

    private final ClickTimer clicks = new ClickTimer();
    private long anchor;

    /// Builds the pane.
    ///
    /// @param model the list
    /// @param marks marks all of it as read
    /// @param name names the list
    /// @param unread how many of its entries are unread; may be empty
    /// @param messages the window's texts
    /// @param placeholder stands in an empty list
    /// @param actions what can be done with a row
    /// @param images the pictures of entries
    public EntriesPane(
            EntriesModel model,
            EntryMarks marks,
            ObservableValue<String> name,
            ObservableValue<String> unread,
            Messages messages,
            Node placeholder,
            RowActions actions,
            RowImages images) {
        this.model = model;
        heading.textProperty().bind(name);
        heading.setLabelFor(list);
        list.setId("entries");
        list.setAccessibleText(messages.text("news.entries.accessible"));
        hits = model.rowsProperty().map(_ -> new SearchHits(model.query().words()));
        list.setPlaceholder(placeholder);
        MenuKey.install(list, () -> selected().flatMap(actions.menu()));
        list.setCellFactory(_ -> cell(messages, actions, images));
        list.fixedCellSizeProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.ceil(
                                heading.getFont().getSize() * density.get().height()),
                        heading.fontProperty(),
                        density));
        density.addListener(_ -> list.refresh());
        images.allowed().feedsProperty().addListener(_ -> list.refresh());
        // over the list, so that the rows stay where they are when it comes and goes
        StackPane listed = new StackPane(list, pill(messages));
        listed.setAlignment(Pos.TOP_CENTER);
        VBox.setVgrow(listed, Priority.ALWAYS);
        getStyleClass().addAll("news-pane", "entries-pane");
        getChildren().addAll(new EntriesBar(heading, unread, model, marks, messages), listed);
        // by invalidation: a change listener compares lists by what they hold, and each empty list is like the last
        model.rowsProperty().subscribe(() -> showRows(model.rowsProperty().get()));
        showRows(model.rowsProperty().get());
        model.setInsertion(this::insert);
        list.skinProperty().subscribe(_ -> forgetFreshAtTop());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                anchor = row.id();
                actions.show().accept(row, hits.getValue());
            }
        });
    }

    /// The list itself.
    ///
    /// @return to put the focus on
    public ListView<EntryRow> list() {
        return list;
    }

    /// How much rows show.
    ///
    /// @return may be bound
    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// The font of the heading, which has the size of the window's text.
    ///
    /// @return changes with the size of the text
    public ReadOnlyObjectProperty<Font> fontProperty() {
        return heading.fontProperty();
    }

    /// The row that is selected.
    ///
    /// @return empty for none
    public Optional<EntryRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /// The index of the first row that is seen.
    ///
    /// @return 0 for none
    public int top() {
        return place.top();
    }

    /// Shows the list as it was at the last start, as soon as it is read.
    ///
    /// @param id the number of the entry that was selected; 0 for none
    /// @param top the index of the first row that was seen
    public void restore(long id, int top) {
        anchor = id;
        model.kept().restore(id);
        if (top > 0) {
            Once.changes(model.rowsProperty(), rows -> rows.size() > top, _ -> place.showFirst(top));
        }
    }

    /// Selects a neighbour of the selected row, or the first row.
    ///
    /// @param step 1 for the next, -1 for the previous
    public void move(int step) {
        int now = list.getSelectionModel().getSelectedIndex();
        select(now < 0 ? 0 : now + step);
    }

    /// Selects the nearest unread row before or after the selected one.
    ///
    /// @param step 1 for the next, -1 for the previous
    /// @return whether there is one
    public boolean moveToUnread(int step) {
        ObservableList<EntryRow> rows = list.getItems();
        int now = list.getSelectionModel().getSelectedIndex();
        IntStream places =
                step > 0 ? IntStream.range(now + 1, rows.size()) : IntStream.iterate(now - 1, i -> i >= 0, i -> i - 1);
        var found = places.filter(i -> !rows.get(i).readProperty().get()).findFirst();
        found.ifPresent(this::select);
        return found.isPresent();
    }

    private void select(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            place.reveal(index);
        }
    }

    private void showRows(ObservableList<EntryRow> rows) {
        list.setItems(rows);
        fresh.set(0);
        long wanted = anchor;
        for (int i = 0; i < rows.size() && wanted != 0; i++) {
            if (rows.get(i).id() == wanted) {
                list.getSelectionModel().select(i);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    private void insert(Runnable change) {
        int above = place.keep(change);
        fresh.set(fresh.get() + above);
    }

    private ListCell<EntryRow> cell(Messages messages, RowActions actions, RowImages images) {
        EntryCell cell = new EntryCell(messages, density, hits, actions, images);
        cell.indexProperty().addListener((_, _, index) -> {
            if (index.intValue() >= list.getItems().size() - AHEAD) {
                model.more();
            }
        });
        cell.setOnMouseClicked(click -> {
            EntryRow row = cell.getItem();
            if (click.getButton() == MouseButton.PRIMARY
                    && row != null
                    && (clicks.isSecond(row) || click.getClickCount() == 2)) {
                actions.alone().run();
            }
        });
        return cell;
    }

    private Button pill(Messages messages) {
        Button pill = new Button();
        pill.setId("fresh");
        pill.getStyleClass().addAll("small", "accent", "fresh-pill");
        pill.setGraphic(Icons.of(Feather.ARROW_UP));
        pill.textProperty().bind(fresh.map(n -> messages.text("news.fresh", n)));
        pill.visibleProperty().bind(fresh.greaterThan(0));
        pill.managedProperty().bind(pill.visibleProperty());
        pill.setOnAction(_ -> {
            list.scrollTo(0);
            fresh.set(0);
            list.requestFocus();
        });
        return pill;
    }

    private void forgetFreshAtTop() {
        for (var node : list.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar) {
                bar.valueProperty().addListener((_, _, value) -> {
                    if (value.doubleValue() <= 0 && bar.getOrientation() == Orientation.VERTICAL) {
                        fresh.set(0);
                    }
                });
            }
        }
    }
}
