package app.tandem.gui.scale.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ImageListTest {
    private static final int MANY = 100_000;

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final ImageList list = new ImageList(background::add, fx::add);
    private int compared;
    private final Comparator<ImageRow> backwards = (one, other) -> {
        compared++;
        return other.name().compareTo(one.name());
    };

    /// Without a plan, as a run that shows what it finds by itself.
    private void fill(int images) {
        list.ended(IntStream.range(0, images)
                .<ScaleOutcome>mapToObj(
                        i -> new ScaleOutcome.Failed(name(i), Optional.empty(), Problem.of("io.diskFull")))
                .toList());
    }

    private static Path name(int i) {
        return Path.of("%06d.jpg".formatted(i));
    }

    @Test
    void aHundredThousandRowsAreSortedInTheBackgroundAndStayAsTheyAreUntilThen() {
        fill(MANY);
        list.sort(Optional.of(backwards));
        assertThat(compared).as("comparisons on the JavaFX thread").isZero();
        assertThat(list.rowsProperty().get().getFirst().name()).isEqualTo(name(0));

        background.remove().run();
        assertThat(list.rowsProperty().get().getFirst().name()).isEqualTo(name(0));
        int elsewhere = compared;
        assertThat(elsewhere).isPositive();
        fx.remove().run();
        assertThat(compared).as("comparisons on the JavaFX thread").isEqualTo(elsewhere);
        assertThat(list.rowsProperty().get()).hasSize(MANY);
        assertThat(list.rowsProperty().get().getFirst().name()).isEqualTo(name(MANY - 1));
    }

    @Test
    void ofTwoOrdersTheNewestIsShown() {
        fill(3);
        list.sort(Optional.of(backwards));
        list.sort(Optional.of(backwards.reversed()));
        while (!background.isEmpty()) {
            background.remove().run();
        }
        while (!fx.isEmpty()) {
            fx.remove().run();
        }
        assertThat(list.rowsProperty().get().stream().map(ImageRow::name))
                .isEqualTo(List.of(name(0), name(1), name(2)));
    }

    @Test
    void anOutcomeThatComesWhileRowsAreSortedIsInItsRowAfterwards() {
        fill(3);
        list.sort(Optional.of(backwards));
        background.remove().run();
        list.ended(List.of(new ScaleOutcome.Failed(name(1), Optional.empty(), Problem.of("io.diskFull"))));
        fx.remove().run();
        assertThat(list.rowsProperty().get().stream().map(row -> row.outcomes().size()))
                .containsExactly(1, 2, 1);
    }
}
