package app.tandem.gui.news.entries;

import static app.tandem.engine.news.store.Documents.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.entries.EntryLine;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Clicks, and the pulses between them.
final class ClickTimerTest {
    private static final EntryRow TEA = row(1);
    private static final EntryRow COFFEE = row(2);

    private final ClickTimer timer = new ClickTimer();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void twoClicksOnARowAreADoubleOneHoweverLongTheWindowWasHeldUpBetweenThem() {
        // no pulse comes while this is at work
        assertThat(clicks(0, TEA, TEA)).containsExactly(false, true);
        assertThat(clicks(ClickTimer.PULSES, TEA, TEA)).containsExactly(false, true);
    }

    @Test
    void aClickAfterHalfASecondIsAFirstOne() {
        assertThat(clicks(ClickTimer.PULSES + 1, TEA, TEA, TEA)).containsExactly(false, false, false);
    }

    @Test
    void aClickOnAnotherRowIsAFirstOne() {
        assertThat(clicks(1, TEA, COFFEE, TEA)).containsExactly(false, false, false);
    }

    @Test
    void theThirdOfThreeClicksIsAFirstOneAgain() {
        assertThat(clicks(1, TEA, TEA, TEA, TEA)).containsExactly(false, true, false, true);
    }

    /// Clicks with pulses after each of them.
    private List<Boolean> clicks(int pulses, EntryRow... rows) {
        List<Boolean> second = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            for (EntryRow row : rows) {
                second.add(timer.isSecond(row));
                IntStream.range(0, pulses).forEach(timer::handle);
            }
            timer.stop();
        });
        return second;
    }

    private static EntryRow row(long id) {
        return new EntryRow(new EntryLine(
                id,
                URI.create("https://a.example/feed"),
                "A",
                "Title",
                "",
                null,
                null,
                null,
                NOW,
                null,
                false,
                false,
                0,
                1));
    }
}
