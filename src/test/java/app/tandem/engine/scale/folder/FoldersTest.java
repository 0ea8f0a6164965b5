package app.tandem.engine.scale.folder;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemMessages;
import app.tandem.engine.scale.folder.FolderException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FoldersTest {
    @TempDir
    private Path folder;

    private Path source;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectories(folder.resolve("pictures/source"));
    }

    private Optional<Kind> kind(Path from, Path to) {
        return Folders.check(from, to).map(FolderException::kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pictures/source",
                "pictures/source/",
                "pictures/./source/.",
                "pictures/../pictures/source",
                "pictures/source/missing/..",
                "pictures/missing/../source",
                "link",
                "parent/source",
                "link/../source",
            })
    void theSameFolderIsFoundHoweverItIsSpelledOrLinked(String spelling) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), source);
        Files.createSymbolicLink(folder.resolve("parent"), folder.resolve("pictures"));
        Path target = Path.of(folder + "/" + spelling);
        assertThat(kind(source, target)).contains(Kind.SAME);
        assertThat(new ProblemMessages(Locale.ENGLISH)
                        .text(Folders.check(source, target).orElseThrow().problem()))
                .startsWith(target.toString())
                .contains("choose another");
    }

    @Test
    void aRelativePathIsSeenFromTheWorkingFolder() {
        Path relative = Path.of("").toAbsolutePath().relativize(source);
        assertThat(kind(source, relative)).contains(Kind.SAME);
    }

    @Test
    void aTargetInsideTheSourceWillDoAndSoWillASourceInsideTheTarget() {
        assertThat(Folders.check(source, source.resolve("small"))).isEmpty();
        assertThat(Folders.check(source, folder.resolve("pictures"))).isEmpty();
        assertThat(Folders.check(source, folder.resolve("new/deep/target"))).isEmpty();
    }

    @Test
    void aMissingSourceIsNamed() {
        Path missing = folder.resolve("nowhere");
        FolderException problem = Folders.check(missing, folder).orElseThrow();
        assertThat(problem.kind()).isEqualTo(Kind.SOURCE_MISSING);
        assertThat(problem.problem()).isEqualTo(Problem.of("folder.source.missing", missing));
        assertThat(kind(Path.of(""), folder)).contains(Kind.SOURCE_MISSING);
    }

    @Test
    void aFileIsNoSource() throws IOException {
        assertThat(kind(Files.createFile(folder.resolve("a.jpg")), folder)).contains(Kind.SOURCE_NOT_A_FOLDER);
    }

    @Test
    void aFileIsNoTargetNorIsWhatLiesBehindOne() throws IOException {
        Path file = Files.createFile(folder.resolve("a.jpg"));
        assertThat(kind(source, file)).contains(Kind.TARGET_NOT_A_FOLDER);
        assertThat(kind(source, file.resolve("b/c"))).contains(Kind.TARGET_NOT_A_FOLDER);
    }

    @Test
    void aLinkToNothingIsNoTarget() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        assertThat(kind(source, link)).contains(Kind.TARGET_NOT_A_FOLDER);
    }

    @Test
    void noTargetIsNoTarget() {
        assertThat(kind(source, Path.of(""))).contains(Kind.TARGET_MISSING);
    }

    @Test
    void linksAndDotsAreResolvedEvenWhereThePathDoesNotExistYet() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), source);
        Path real = source.toRealPath();
        assertThat(Folders.real(folder.resolve("link/new/./x"))).isEqualTo(real.resolve("new/x"));
        assertThat(Folders.real(folder.resolve("link/../y"))).isEqualTo(real.resolveSibling("y"));
    }
}
