package app.tandem.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileAndItsFoldersAreMade() throws IOException {
        Path target = folder.resolve("a/b/settings.txt");

        AtomicFile.writeText(target, out -> out.append("größe=1"));

        assertThat(target).hasContent("größe=1");
        assertThat(names(folder.resolve("a/b"))).containsExactly("settings.txt");
    }

    @Test
    void whatWasThereIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("page"), "old");

        AtomicFile.writeBytes(target, new byte[] {1, 2});

        assertThat(target).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void aFailureLeavesWhatWasThereAndNothingElse() throws IOException {
        Path target = Files.writeString(folder.resolve("page"), "old");

        assertThatThrownBy(() -> AtomicFile.writeText(target, out -> {
                    out.append("half");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("disk full");

        assertThat(target).hasContent("old");
        assertThat(names(folder)).containsExactly("page");
    }

    @Test
    void whatAnotherMachineLeftBehindYesterdayIsSwept() throws IOException {
        Path left = Files.writeString(folder.resolve(".tandem-0-1-ab.tmp"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        AtomicFile.writeText(folder.resolve("page"), out -> out.append("new"));

        assertThat(names(folder)).containsExactly("page");
    }

    @Test
    void aTemporaryFileOfTheSystemsFolderIsNamedAsTheOthersAre() throws IOException {
        Path file = TempFiles.inSystemFolder();
        try {
            String other = TempFiles.in(folder).getFileName().toString();
            String upToTheProcess = other.substring(0, other.lastIndexOf('-') + 1);

            assertThat(file.getFileName().toString())
                    .startsWith(upToTheProcess)
                    .matches("\\.tandem-[0-9a-f]+-[0-9]+-[0-9a-f]+\\.tmp");
            assertThat(file).isEmptyFile();
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
