package app.tandem.engine.scale.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.scale.plan.SourceImage;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ArrivingFilesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ArrivingFiles arriving = new ArrivingFiles(Duration.ofSeconds(2));

    @Test
    void aFileIsWholeWhenItHasNotChangedForTwoSecondsAndIsGivenOnce() {
        SourceImage image = image("a.jpg", 100, 0);
        arriving.found(List.of(image), START);

        assertThat(arriving.whole(after(1999), Optional::of)).isEmpty();
        assertThat(arriving.waits()).isTrue();
        assertThat(arriving.whole(after(2000), Optional::of)).containsExactly(image);
        assertThat(arriving.waits()).isFalse();

        arriving.found(List.of(image), after(3000));
        assertThat(arriving.whole(after(9000), Optional::of)).isEmpty();
    }

    @Test
    void aFileThatGrowsWaitsFromItsLastChange() {
        SourceImage grown = image("a.jpg", 200, 0);
        arriving.found(List.of(image("a.jpg", 100, 0)), START);
        arriving.found(List.of(grown), after(1500));

        assertThat(arriving.whole(after(3000), Optional::of)).isEmpty();
        assertThat(arriving.whole(after(3500), Optional::of)).containsExactly(grown);
    }

    @Test
    void aChangeThatNobodyToldOfIsSeenBeforeTheFileIsGiven() {
        SourceImage grown = image("a.jpg", 200, 1);
        arriving.found(List.of(image("a.jpg", 100, 0)), START);

        assertThat(arriving.whole(after(2000), _ -> Optional.of(grown))).isEmpty();
        assertThat(arriving.whole(after(4000), _ -> Optional.of(grown))).containsExactly(grown);
    }

    @Test
    void aFileThatIsGoneIsNotGivenAndOneThatChangesLaterIsGivenAgain() {
        SourceImage changed = image("a.jpg", 100, 5);
        arriving.found(List.of(image("a.jpg", 100, 0), image("b.jpg", 1, 0)), START);
        assertThat(arriving.whole(
                        after(2000), one -> one.file().endsWith("b.jpg") ? Optional.empty() : Optional.of(one)))
                .containsExactly(image("a.jpg", 100, 0));

        arriving.found(List.of(changed), after(3000));
        assertThat(arriving.whole(after(5000), Optional::of)).containsExactly(changed);
    }

    @Test
    void aFileThatWasMovedAwayAndBackIsNewAgain() {
        SourceImage image = image("a.jpg", 100, 0);
        arriving.found(List.of(image), START);
        arriving.whole(after(2000), Optional::of);
        arriving.found(List.of(), after(3000));
        arriving.found(List.of(image), after(4000));

        assertThat(arriving.whole(after(6000), Optional::of)).containsExactly(image);
    }

    private static Instant after(long millis) {
        return START.plusMillis(millis);
    }

    private static SourceImage image(String name, long bytes, long modified) {
        return new SourceImage(
                Path.of(name),
                Path.of(name),
                Path.of("/inbox", name),
                bytes,
                FileTime.fromMillis(modified),
                Optional.empty(),
                Optional.empty());
    }
}
