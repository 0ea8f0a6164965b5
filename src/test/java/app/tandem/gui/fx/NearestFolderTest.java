package app.tandem.gui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NearestFolderTest {
    @TempDir
    private Path folder;

    @Test
    void itIsWhatIsTypedOrWhatExistsAboveIt() throws Exception {
        Path there = Files.createDirectory(folder.resolve("there"));
        Path file = Files.createFile(there.resolve("a.png"));

        assertThat(found(there.toString())).contains(there);
        assertThat(found(" " + there + " ")).contains(there);
        assertThat(found(there.resolve("not/yet/made").toString())).contains(there);
        assertThat(found(file.toString())).contains(there);
        assertThat(found("")).isEmpty();
        assertThat(found("no\0name")).isEmpty();
    }

    @Test
    void aDiskThatDoesNotAnswerIsNotWaitedFor() throws Exception {
        BlockingQueue<Optional<Path>> told = new ArrayBlockingQueue<>(1);
        new NearestFolder(_ -> {}, Runnable::run).find(folder.toString(), told::add);

        assertThat(told.poll(20, TimeUnit.SECONDS)).isEqualTo(Optional.empty());
    }

    private static Optional<Path> found(String typed) {
        List<Optional<Path>> told = new ArrayList<>();
        new NearestFolder(Runnable::run, Runnable::run).find(typed, told::add);
        return told.getFirst();
    }
}
