package app.tandem.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.tandem.engine.feed.clean.HtmlCleaner;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Feeds the parser and the cleaner what nobody would think of: the samples, mutated at random, and soups of
/// dangerous pieces. The seeds are fixed, so that a failure comes back.
final class FeedFuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final URI BASE = URI.create("http://base.example/feed");

    private static final Pattern TAG = Pattern.compile("<[^>]*+>?+");
    private static final Pattern NAME = Pattern.compile(
            "</?(?:a|abbr|acronym|address|article|aside|audio|b|bdi|bdo|big|blockquote|br|caption"
                    + "|center|cite|code|col|colgroup|data|dd|del|details|dfn|dir|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hgroup|hr|i"
                    + "|img|ins|kbd|li|main|mark|nav|ol|p|picture|pre|q|rp|rt|ruby|s|samp|section|small|source|span|strike|strong|sub|summary|sup"
                    + "|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr)[ >].*",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTES =
            Pattern.compile("</?\\w+(?: (?!on|style|srcdoc|formaction|class|id)[a-z]+=\"\")*(?: /)?>");
    private static final Pattern CODE = Pattern.compile(
            "(?:href|src|srcset|cite|poster)=\"\\s*(?!data:image/)(?:[^\":/?#]*script|data|file|about|blob):",
            Pattern.CASE_INSENSITIVE);

    @Test
    void mutatedSamplesNeitherCrashNorHangNorLeaveAnythingActive() throws IOException {
        List<byte[]> samples = samples();
        Random random = new Random(42);
        for (int i = 0; i < 2500; i++) {
            byte[] mutant = mutated(samples.get(random.nextInt(samples.size())), random);
            check(mutant, "mutant " + i);
        }
    }

    @Test
    void soupsOfTagsNeitherCrashNorHangNorLeaveAnythingActive() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            String soup = soup(random);
            String cleaned = assertTimeoutPreemptively(LONGEST, () -> HtmlCleaner.clean(soup, "http://base.example/"));
            assertHarmless(cleaned, soup);
            assertThat(HtmlCleaner.clean(cleaned, "")).as(soup).isEqualTo(cleaned);
        }
    }

    /// Reads a document, and looks through all that comes of it.
    static void check(byte[] body, String name) {
        ParseOutcome outcome = assertTimeoutPreemptively(LONGEST, () -> FeedParser.parse(body, null, BASE), name);
        if (outcome instanceof ParseOutcome.Parsed(Feed feed)) {
            texts(feed).filter(Objects::nonNull).forEach(text -> assertHarmless(text, name));
        }
    }

    private static Stream<String> texts(Feed feed) {
        Stream<String> own =
                Stream.of(feed.format(), feed.title(), feed.link(), feed.description(), feed.language(), feed.image());
        return Stream.concat(own, feed.entries().stream().flatMap(FeedFuzzTest::texts));
    }

    private static Stream<String> texts(Entry entry) {
        List<String> texts = new ArrayList<>(entry.content());
        texts.addAll(entry.categories());
        entry.enclosures().forEach(e -> texts.addAll(java.util.Arrays.asList(e.url(), e.type(), e.length())));
        texts.addAll(java.util.Arrays.asList(
                entry.id(),
                entry.title(),
                entry.link(),
                entry.author(),
                entry.language(),
                entry.image(),
                entry.summary()));
        return texts.stream();
    }

    /// Looks for what a browser would run or obey, by other means than the cleaner's: at the tags alone.
    private static void assertHarmless(String text, String from) {
        TAG.matcher(text).results().map(MatchResult::group).forEach(tag -> {
            String bare = tag.replaceAll("\"[^\"]*\"", "\"\"");
            boolean harmless = NAME.matcher(tag).matches()
                    && ATTRIBUTES.matcher(bare).matches()
                    && !CODE.matcher(tag).find();
            assertThat(harmless).as("%s in %s%nfrom %s", tag, text, from).isTrue();
        });
    }

    private static byte[] mutated(byte[] sample, Random random) {
        StringBuilder text = new StringBuilder(new String(sample, StandardCharsets.ISO_8859_1));
        for (int k = random.nextInt(8); k >= 0; k--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(1 << random.nextInt(8)));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, piece(random));
                case 2 -> text.replace(at, end, piece(random));
                case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
                default -> text.insert(at, (char) random.nextInt(256));
            }
        }
        if (random.nextInt(10) == 0) {
            text.setLength(random.nextInt(text.length() + 1));
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String soup(Random random) {
        StringBuilder soup = new StringBuilder();
        for (int k = random.nextInt(20); k >= 0; k--) {
            soup.append(piece(random));
        }
        return soup.toString();
    }

    private static String piece(Random random) {
        return FeedPieces.ALL.get(random.nextInt(FeedPieces.ALL.size()));
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("feeds", "samples"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
        }
        return samples;
    }
}
