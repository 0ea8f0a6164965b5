package app.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Docs name what exists.
final class DocsTest {
    private static final Path MAIN = Path.of("src/main/java/app/tandem");

    /// A package, or a type in one, as the docs name it: `engine.feed.fetch.AddressPolicy`. Where a newcomer
    /// puts his own name it says NAME.
    private static final Pattern NAMED = Pattern.compile("`((?:engine|gui|cli)(?:\\.\\w+)+)`");

    private static final Pattern MARKS = Pattern.compile("(?m)^- \\*\\*(\\w+):");

    @Test
    void thePackagesAndTypesThatDocsNameExist() throws IOException {
        Set<String> there = names(MAIN);
        for (Path page : pages()) {
            assertThat(named(page).filter(name -> !name.contains("NAME") && !name.contains("Name")))
                    .as(page.toString())
                    .isSubsetOf(there);
        }
    }

    @Test
    void architectureAnswersFifteenQuestionsAtLeast() throws IOException {
        String page = Files.readString(Path.of("docs/architecture.md"));
        String table = page.substring(page.indexOf("## Where do I find"), page.indexOf("## The packages of one feed"));
        assertThat(table.lines().filter(line -> line.startsWith("| ")).count()).isGreaterThanOrEqualTo(15);
    }

    /// Each choice says what and why, in this order; what else was tried may be missing.
    @Test
    void decisionsHaveOneForm() throws IOException {
        for (Path page : pages()) {
            if (page.startsWith("docs/decisions") && !page.endsWith("README.md")) {
                String[] choices = Files.readString(page).split("(?m)^### ", -1);
                assertThat(List.of(choices).subList(1, choices.length))
                        .as(page.toString())
                        .allSatisfy(choice -> assertThat(MARKS.matcher(choice)
                                        .results()
                                        .map(mark -> mark.group(1))
                                        .collect(Collectors.joining(" ")))
                                .matches("What Why(?: Else)?"));
            }
        }
    }

    private static Stream<String> named(Path page) throws IOException {
        return NAMED.matcher(Files.readString(page)).results().map(found -> found.group(1));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    /// All folders and files of the sources, such as `engine.feed` and `engine.feed.Feed`.
    private static Set<String> names(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('\\', '/'))
                    .map(name -> name.replace('/', '.'))
                    .collect(Collectors.toSet());
        }
    }
}
