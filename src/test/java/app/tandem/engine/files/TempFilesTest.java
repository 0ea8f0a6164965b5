package app.tandem.engine.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public final class TempFilesTest {
    @TempDir
    private Path folder;

    /// A temporary file of a process of this machine that is no more.
    public static Path leftBehind(Path folder) throws IOException {
        Path ours = TempFiles.in(folder);
        String pid = "-" + ProcessHandle.current().pid() + "-";
        // beyond the highest number that Linux gives (PID_MAX_LIMIT, 2^22)
        Path left = ours.resolveSibling(ours.getFileName().toString().replace(pid, "-4194305-"));
        return Files.move(ours, left);
    }

    @Test
    void aMachineIsToldFromOthersByWhatItsSystemOffers() throws Exception {
        Path none = folder.resolve("none");

        assertThat(TempFiles.hostName(Files.writeString(folder.resolve("hostname"), "linux\n"), Map.of()))
                .isEqualTo("linux");
        assertThat(TempFiles.hostName(none, Map.of("HOSTNAME", "bsd"))).isEqualTo("bsd");
        assertThat(TempFiles.hostName(none, Map.of("COMPUTERNAME", "DESK"))).isEqualTo("DESK");
        assertThat(TempFiles.hostName(none, Map.of())).matches("([0-9a-f]{2})*");
    }

    @Test
    void aTemporaryFileIsHiddenAndEmpty() throws Exception {
        Path file = TempFiles.in(folder);
        assertThat(Files.isHidden(file)).isTrue();
        assertThat(file).isEmptyFile().hasParent(folder);
        assertThat(file.getFileName().toString()).startsWith(".tandem-").endsWith(".tmp");
    }

    @Test
    void aFileOfALivingRunStays() throws Exception {
        Path file = TempFiles.in(folder);
        TempFiles.sweep(folder);
        assertThat(file).exists();
    }

    @Test
    void aFileOfADeadProcessGoes() throws Exception {
        Path file = leftBehind(folder);
        TempFiles.sweep(folder);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileOlderThanTheProcessWithItsNumberGoes() throws Exception {
        Path file = TempFiles.in(folder);
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        Files.setLastModifiedTime(file, FileTime.from(start.minus(Duration.ofHours(1))));
        TempFiles.sweep(folder);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileOfAnotherMachineGoesAfterADay() throws Exception {
        Path young = Files.createFile(folder.resolve(".tandem-0-4194305-aa.tmp"));
        Path old = Files.createFile(folder.resolve(".tandem-0-4194305-bb.tmp"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        TempFiles.sweep(folder);
        assertThat(young).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void whatOthersCallTemporaryStays() throws Exception {
        Path other = Files.createFile(folder.resolve(".tandem-my-notes.tmp"));
        Path folderOfThatName = Files.createDirectory(folder.resolve(".tandem-0-1-a.tmp"));
        Files.setLastModifiedTime(folderOfThatName, FileTime.fromMillis(0));
        Files.createFile(folderOfThatName.resolve("precious"));
        TempFiles.sweep(folder);
        assertThat(other).exists();
        assertThat(folderOfThatName.resolve("precious")).exists();
    }

    @Test
    void aMissingFolderIsNoProblem() {
        TempFiles.sweep(folder.resolve("missing"));
        assertThat(folder).isEmptyDirectory();
    }
}
