package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import app.tandem.gui.scale.plan.ImageRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Where pictures come from, when that is not an ordinary folder of pictures.
final class ScaleSourcesTest extends LocalScaleTest {
    @BeforeEach
    void paint() throws Exception {
        photos.paint("a.png", 900, 600);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a link needs a privilege there")
    void aSourceThatIsALinkIsScaledAndStaysALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), photos.source());
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#source", link.toString());
            window.type("#target", photos.target().toString());
            window.await("ready", () -> !window.disabled("#scale"));
            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").startsWith("1 scaled, "));

            assertThat(photos.made()).containsExactly("a.png");
            assertThat(link).isSymbolicLink();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no such permissions")
    void aFolderThatMayNotBeReadIsInTheListWithTheReasonAndTheOthersAreScaled() throws Exception {
        Path closed = Files.createDirectory(photos.source().resolve("closed"));
        Files.copy(photos.source().resolve("a.png"), closed.resolve("b.png"));
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(closed);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try (TandemWindow window = openUnlessReadable(closed)) {
            photos.give(window);
            window.await("the reason", () -> window.text("#filter-FAILED").endsWith(" 1"));
            assertThat(names(window)).containsExactlyInAnyOrder("a.png", "closed");
            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").startsWith("1 scaled, "));

            assertThat(window.text("#scale-status")).contains("1 failed");
            assertThat(photos.made()).containsExactly("a.png");
        } finally {
            Files.setPosixFilePermissions(closed, before);
        }
    }

    @Test
    void ofPicturesFoldersAndOtherFilesThatAreDroppedTogetherEachIsListedOrRefused() throws Exception {
        Path more = folder.resolve("more");
        Files.createDirectories(more.resolve("deep"));
        Files.copy(photos.source().resolve("a.png"), more.resolve("deep/b.png"));
        Files.writeString(more.resolve("notes.txt"), "left out, as nobody has named it");
        Path text = Files.writeString(folder.resolve("text.txt"), "named, so it is refused with a reason");
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "this is no picture");
        try (TandemWindow window = TandemWindow.open(data)) {
            window.type("#target", photos.target().toString());
            window.drop(".start-pane", List.of(photos.source().resolve("a.png"), more, text, broken));
            window.await("what is refused", () -> window.text("#filter-FAILED").endsWith(" 2"));
            window.await("what is scaled", () -> window.text("#filter-TO_DO").endsWith(" 2"));
            assertThat(window.text("#filter-ALL")).endsWith(" 4");
            assertThat(photos.made()).as("nothing starts").isEmpty();

            window.await("ready", () -> !window.disabled("#scale"));
            window.click("#scale");
            window.await("the end", () -> window.text("#scale-status").startsWith("2 scaled, "));
            assertThat(window.text("#scale-status")).contains("2 failed");
            assertThat(photos.target().resolve("a.png")).exists();
            assertThat(photos.target().resolve("more/deep/b.png")).exists();
            assertThat(photos.target().resolve("text.txt")).doesNotExist();
        }
    }

    /// Whoever may do everything, as root may, can't be kept out of a folder.
    private TandemWindow openUnlessReadable(Path closed) throws Exception {
        assumeFalse(Files.isReadable(closed), "no folder is closed to this user");
        return TandemWindow.open(data);
    }

    private static List<String> names(TandemWindow window) throws Exception {
        return window.items("#pictures", ImageRow.class).stream()
                .map(row -> row.name().toString())
                .toList();
    }
}
