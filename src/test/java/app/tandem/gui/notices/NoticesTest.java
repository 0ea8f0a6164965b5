package app.tandem.gui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NoticesTest {
    @TempDir
    private Path folder;

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final Notices notices = new Notices(() -> NOW, _ -> {});

    @Test
    void whatWasDismissedStaysInTheLogWithItsTime() {
        notices.say("one");
        notices.say("two");
        notices.dismiss();

        assertThat(notices.currentProperty().get()).isEmpty();
        assertThat(notices.log()).containsExactly(new Notices.Logged(NOW, "one"), new Notices.Logged(NOW, "two"));
    }

    @Test
    void whatWasUndoneByAKeyIsOfferedNoLonger() {
        UndoStack stack = new UndoStack();
        UndoStack.Step step = new UndoStack.Step("3 marked as read", () -> {}, () -> {});
        stack.push(step);
        notices.offerUndo(step, stack, "Undo");
        assertThat(notices.currentProperty().get().map(Notices.Notice::text)).contains("3 marked as read");

        stack.undo();
        assertThat(notices.currentProperty().get()).isEmpty();
    }

    @Test
    void whatIsSaidMeanwhileStaysWhenAStepIsUndone() {
        UndoStack stack = new UndoStack();
        UndoStack.Step step = new UndoStack.Step("3 marked as read", () -> {}, () -> {});
        stack.push(step);
        notices.offerUndo(step, stack, "Undo");
        notices.say("news");

        stack.undo();
        assertThat(notices.currentProperty().get().map(Notices.Notice::text)).contains("news");
    }

    @Test
    void theNewestFiveHundredAreKept() {
        IntStream.range(0, 510).forEach(i -> notices.say("notice " + i));

        assertThat(notices.log()).hasSize(500);
        assertThat(notices.log().getFirst().text()).isEqualTo("notice 10");
    }

    @Test
    void theyAreThereAgainAfterARestart() {
        kept().say("a notice\nof two lines");
        kept().record("1 scaled");

        assertThat(kept().log().stream().map(Notices.Logged::text))
                .containsExactly("a notice of two lines", "1 scaled");
        assertThat(kept().currentProperty().get()).isEmpty();
    }

    @Test
    void aLineThatWasCutOffIsPassedOverAndTheNextIsWhole() throws IOException {
        Path file = folder.resolve("notices.log");
        byte[] line = (NOW + "\tganz\n" + NOW + "\thalb ü").getBytes(StandardCharsets.UTF_8);
        Files.write(file, Arrays.copyOf(line, line.length - 1));
        Files.writeString(file, "\n2026-11", StandardOpenOption.APPEND);
        kept().say("next");

        assertThat(kept().log())
                .extracting(Notices.Logged::text)
                .startsWith("ganz")
                .endsWith("next")
                .hasSize(3);
    }

    @Test
    void theFileDoesNotGrowForEver() throws IOException {
        Path file = folder.resolve("notices.log");
        Files.write(
                file,
                IntStream.range(0, 1_001).mapToObj(i -> NOW + "\tnotice " + i).toList());

        assertThat(kept().log()).hasSize(500);
        assertThat(Files.readAllLines(file)).hasSize(500).last().isEqualTo(NOW + "\tnotice 1000");
    }

    private Notices kept() {
        return Notices.kept(folder.resolve("notices.log"), Runnable::run, Runnable::run);
    }
}
