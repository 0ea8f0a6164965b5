package app.tandem.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.sqlite.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProblemsTest {
    static Stream<Throwable> failuresOfAllKinds() {
        return Stream.of(
                new IOException(),
                new IOException("java.lang.NullPointerException: x"),
                new UncheckedIOException(new NoSuchFileException("/a/b")),
                new AccessDeniedException("/a/b"),
                new FileSystemException("/a/b", null, "No space left on device"),
                new NullPointerException("Cannot invoke \"String.length()\" because \"a\" is null"),
                new IllegalStateException(),
                new ArrayIndexOutOfBoundsException(3),
                new StackOverflowError(),
                new StoreException(new SQLException("x", null, 13)));
    }

    @ParameterizedTest
    @MethodSource("failuresOfAllKinds")
    void aFailureIsToldWithoutTheNamesOfJava(Throwable failure) {
        Problem problem = Problems.of(failure);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(new ProblemMessages(language).text(problem))
                    .isNotBlank()
                    .doesNotContainPattern("Exception|Error|java\\.|null|\\{|Cannot invoke");
        }
    }

    @Test
    void aFailureThatHasAProblemTellsThat() {
        Problem problem = Problem.of("fetch.gone");
        assertThat(Problems.of(new ProblemException(problem))).isEqualTo(problem);
        assertThat(Problems.of(new UncheckedIOException(new ProblemException(problem))))
                .isEqualTo(problem);
        assertThat(new ProblemException(problem)).hasMessage("gone (410)");
    }

    @Test
    void aFullDiskIsToldOfInGerman() {
        Problem full = Problems.of(new StoreException(new SQLException("[SQLITE_FULL]", null, 13)));
        assertThat(new ProblemMessages(Locale.GERMANY).text(full))
                .isEqualTo("der Datenträger ist voll: Nachrichten können nicht gespeichert werden");
    }
}
