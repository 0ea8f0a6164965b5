package app.tandem.gui.scale.plan;

import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.SourceImage;
import app.tandem.gui.fx.Latest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of images: it grows while headers are read, changes with the settings and takes in outcomes.
/// Where all rows change it is replaced by a new one, since replacing the rows of a list one by one takes
/// long. JavaFX thread.
public final class ImageList {
    private final ReadOnlyObjectWrapper<ObservableList<ImageRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", FXCollections.observableArrayList());
    private final Map<Path, Integer> places = new HashMap<>();
    private final Map<ListFilter, ReadOnlyIntegerWrapper> counts = new EnumMap<>(ListFilter.class);

    private final Latest sorter;
    private Optional<Comparator<ImageRow>> order = Optional.empty();
    private List<Path> planned = List.of();

    /// An empty list.
    ///
    /// @param background where rows are sorted
    /// @param fx runs what it is given on the JavaFX thread, later and in order
    ImageList(Executor background, Executor fx) {
        sorter = new Latest(background, fx);
        for (ListFilter filter : ListFilter.values()) {
            counts.put(filter, new ReadOnlyIntegerWrapper(this, "count", 0));
        }
    }

    /// All images in their order.
    ///
    /// @return the list; another one after each change of the whole
    public ReadOnlyObjectProperty<ObservableList<ImageRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many images a filter shows.
    ///
    /// @param filter the filter
    /// @return the number, always current
    public ReadOnlyIntegerProperty countProperty(ListFilter filter) {
        return counter(filter).getReadOnlyProperty();
    }

    /// Forgets all.
    void clear() {
        planned = List.of();
        replace(List.of());
    }

    /// More images are known, or more of those that are there.
    void planned(List<PlanItem> items) {
        List<ImageRow> fresh = new ArrayList<>();
        for (PlanItem item : items) {
            Path name = item.image().source();
            Integer place = places.get(name);
            if (place == null) {
                places.put(name, rows.get().size() + fresh.size());
                fresh.add(new ImageRow(name, Optional.of(item), List.of()));
            } else if (place < rows.get().size()) {
                set(place, rows.get().get(place).withItem(item));
            }
        }
        append(fresh);
    }

    /// The whole plan was made anew; outcomes stay.
    void replan(List<PlanItem> items) {
        List<ImageRow> fresh = new ArrayList<>(items.size());
        for (PlanItem item : items) {
            Integer place = places.get(item.image().source());
            List<ScaleOutcome> outcomes =
                    place == null ? List.of() : rows.get().get(place).outcomes();
            fresh.add(new ImageRow(item.image().source(), Optional.of(item), outcomes));
        }
        planned = fresh.stream().map(ImageRow::name).toList();
        replace(order.isPresent() ? RowOrder.kept(fresh, places) : fresh);
        sortAgain();
    }

    /// Sorts the rows, from now on after each change of the whole. They are sorted in the background: until
    /// then they stay where they are.
    ///
    /// @param by the order; empty for that of the plan
    public void sort(Optional<Comparator<ImageRow>> by) {
        order = by;
        sorter.forget();
        if (by.isEmpty()) {
            arrange(planned);
        }
        sortAgain();
    }

    /// Sorts what has changed since, as outcomes do.
    void sortAgain() {
        order.ifPresent(by -> {
            List<ImageRow> now = List.copyOf(rows.get());
            sorter.ask(() -> RowOrder.sorted(now, by), this::arrange);
        });
    }

    /// A new run begins, or what the last one did is no longer of interest.
    public void forgetOutcomes() {
        boolean any = rows.get().stream().anyMatch(row -> !row.outcomes().isEmpty());
        if (any) {
            replace(rows.get().stream()
                    .filter(row -> row.item().isPresent())
                    .map(row -> row.withOutcomes(List.of()))
                    .toList());
        }
    }

    /// Outcomes have come.
    ///
    /// @param outcomes of the newest run
    public void ended(List<ScaleOutcome> outcomes) {
        List<ImageRow> fresh = new ArrayList<>();
        int size = rows.get().size();
        for (ScaleOutcome outcome : outcomes) {
            Integer place = places.get(outcome.source());
            if (place == null) {
                places.put(outcome.source(), size + fresh.size());
                fresh.add(new ImageRow(outcome.source(), Optional.empty(), List.of(outcome)));
            } else if (place < size) {
                set(place, with(rows.get().get(place), outcome));
            } else {
                fresh.set(place - size, with(fresh.get(place - size), outcome));
            }
        }
        append(fresh);
    }

    /// Finds an image by its name.
    ///
    /// @return empty when it is not in the list
    Optional<ImageRow> find(Path name) {
        Integer place = places.get(name);
        return place == null || place >= rows.get().size()
                ? Optional.empty()
                : Optional.of(rows.get().get(place));
    }

    /// Headers that have been read, to be read no more.
    ///
    /// @return a copy
    public List<SourceImage> known() {
        return rows.get().stream()
                .flatMap(row -> row.item().stream())
                .map(PlanItem::image)
                .toList();
    }

    private static ImageRow with(ImageRow row, ScaleOutcome outcome) {
        List<ScaleOutcome> all = new ArrayList<>(row.outcomes());
        all.add(outcome);
        return row.withOutcomes(all);
    }

    private void set(int place, ImageRow row) {
        count(rows.get().get(place), -1);
        count(row, 1);
        rows.get().set(place, row);
    }

    private void append(List<ImageRow> fresh) {
        if (!fresh.isEmpty()) {
            Map<ListFilter, Integer> sums = sums(fresh);
            rows.get().addAll(fresh);
            sums.forEach((filter, sum) -> counter(filter).set(counter(filter).get() + sum));
        }
    }

    private void replace(List<ImageRow> all) {
        show(all);
        sums(all).forEach((filter, sum) -> counter(filter).set(sum));
    }

    /// The same rows in another order, so the counts stay.
    private void arrange(List<Path> names) {
        show(RowOrder.arranged(names, rows.get(), places));
    }

    private void show(List<ImageRow> all) {
        places.clear();
        for (ImageRow row : all) {
            places.put(row.name(), places.size());
        }
        rows.set(FXCollections.observableArrayList(all));
    }

    /// A counter is set once for many rows: each change of it makes a text.
    private static Map<ListFilter, Integer> sums(List<ImageRow> some) {
        Map<ListFilter, Integer> sums = new EnumMap<>(ListFilter.class);
        for (ListFilter filter : ListFilter.values()) {
            int sum = 0;
            for (ImageRow row : some) {
                sum += filter.shows(row) ? 1 : 0;
            }
            sums.put(filter, sum);
        }
        return sums;
    }

    private void count(ImageRow row, int change) {
        for (ListFilter filter : ListFilter.values()) {
            if (filter.shows(row)) {
                counter(filter).set(counter(filter).get() + change);
            }
        }
    }

    private ReadOnlyIntegerWrapper counter(ListFilter filter) {
        return Objects.requireNonNull(counts.get(filter));
    }
}
