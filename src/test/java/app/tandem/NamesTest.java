package app.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names are the field's standard terms, and comments and docs are plain English. These are the words that
/// the project once had for something else, and must not come back.
final class NamesTest {
    /// Types that have a standard name, which is given in `docs/architecture.md` and in the code.
    private static final Set<String> OLD_TYPES = Set.of(
            ("Visitor Visit NextVisit Aftermath Diary VisitRecord Known Conduct Memory Recollection Forgetful StoredMemory"
                            + " Occasion Turn Stories Incoming Newest Outlines Opening PageAddress Addresses Address Reach"
                            + " AddressGuard PublicSockets Trail Wire Clients NameLookup Failure FailureWords Words WordyDates"
                            + " Vocabulary BrokenXml Trackers Taps Light Footprint Framing Recipe RecipeOptions Carry Rendering"
                            + " StreamedRenderings Decoding Encoding Signature Rasters FileBytes JpegScans JpegProgression Inks"
                            + " InkSink CmykJpeg WholeJpeg WholePicture ExpendableThread LibWebpPieces Picture PictureWork"
                            + " Pictures EnginePictures Refuse Because Draft Fitting Existing Temporary WholeFile"
                            + " Reason FxInbox Texts WindowMemory FeedList Departure Interruption Rehearse WholeNumber Printable"
                            + " Area Rect Publication ScaleChoices FolderProblem LeftAlone")
                    .split(" "));

    /// Words that no identifier has, in any of its camel-case parts.
    private static final Pattern OLD_WORD = Pattern.compile("diary|diaries|aftermath|conducts?|recollections?|forgetful"
            + "|occasions?|inbox|inks|recipes?|lying|rehears\\w*|mend|mends|mended|mending|ancestors?|house|doors?|kitchens?"
            + "|taps|trails?|footprint|framing|vocabulary|departure|knows|visits?|visitors?|wordy|trackers");

    /// Words that no comment and no page has, and units that want a *per*.
    private static final Pattern OLD_PROSE = Pattern.compile(
            "\\b(?:diary|aftermath|recollections?|ancestors?|mend|mends|mended|mending|knows|rooms?|doors?|houses?|kitchens?"
                    + "|kin|taps|recipes?|a hair|as near as one can come|tells two\\.|makes one\\.|what came of (?:it|one)"
                    + "|asks? to be left alone|asked to be left alone|announces no page"
                    + "|(?:bits?|bytes|dots|pixels|samples|digits|lines?|objects?|entries|requests|connections|columns|images"
                    + "|tasks?|words) an?"
                    + " (?:sample|inch|line|feed|host|second|pixel|row|picture|image|channel|side|hop|item|number))\\b",
            Pattern.CASE_INSENSITIVE);

    /// Identifiers that have such a word for a reason, by the end of their file's path.
    private static final Map<String, Set<String>> ALLOWED_IN = Map.of(
            "gui/news/feeds/FeedCell.java", Set.of("INBOX"), // an icon of Feather
            "scale/watch/FolderWatcherTest.java", Set.of("inbox", "makeInbox"), // a folder that people call so
            "scale/watch/ArrivingFilesTest.java", Set.of("inbox"),
            "cli/scale/ScaleWatchTest.java", Set.of("inbox"));

    /// Identifiers of libraries, and of links, which people do visit.
    private static final Set<String> ALLOWED = Set.of(
            "FileVisitResult",
            "FileVisitOption",
            "FileVisitor",
            "SimpleFileVisitor",
            "preVisitDirectory",
            "postVisitDirectory",
            "visitFile",
            "visitFileFailed",
            "NodeVisitor",
            "visitLink");

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|//[^\\n]*|[A-Za-z_$][\\w$]*",
            Pattern.DOTALL);
    /// A variable that has the name of what the type was once called.
    private static final Pattern OLD_VARIABLE = Pattern.compile(
            "\\b(?:FeedState known|RefreshRecorder memory|FetchLog diary|RefreshResult visit|NextCheck nextVisit"
                    + "|EncodeOptions encoding|DecodeOptions decoding|RenderTarget rendering|List<RenderTarget> renderings"
                    + "|FetchSchedule conduct|RenderOptions recipe|MetadataPolicy carry|FilterWeights taps|StoreHealth opening"
                    + "|FeedStateStore memory|FailingFeedStateStore memory|FetchSlot turn|ErrorMessages words"
                    + "|StoryGrouping stories|SubscriptionTree outlines|Map<URI, AddressPolicy> reaches|Interrupts interruptions"
                    + "|(?:float|double) light|ToneCurve light)\\b");

    /// Methods that have a standard name.
    private static final Pattern OLD_METHOD = Pattern.compile(
            "(?:SubscriptionTree outlines|boolean lying|boolean wide|Fitted wide|void settle|void learnFeeds|RunTotals cut"
                    + "|ScaleReport cut|int code|void codes)\\((?!\\))");

    /// Readers of formats that do have codes: those of LZW.
    private static final Set<String> CODES_OF_BITS = Set.of("GifLzwReader.java");

    private static final Pattern OLD_FILE =
            Pattern.compile("/(?:visit|diary|memory|recipe|trail|departure)[-/.]|Pictures?(?:Test|IT)?\\.java");

    private static final Pattern TRANSLATION = Pattern.compile("_(?:de|zh)\\w*\\.properties$");
    private static final Pattern PART = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    @Test
    void noTypeHasTheOldName() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            TYPE.matcher(Files.readString(file))
                    .results()
                    .map(type -> type.group(1))
                    .filter(OLD_TYPES::contains)
                    .forEach(type -> found.add(file + ": " + type));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noIdentifierHasAnOldWord() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            Set<String> allowed = allowedIn(file);
            tokens(file)
                    .filter(token -> Character.isJavaIdentifierStart(token.charAt(0)))
                    .filter(name -> !ALLOWED.contains(name) && !allowed.contains(name))
                    .filter(name -> PART.matcher(name)
                            .results()
                            .anyMatch(part -> OLD_WORD.matcher(part.group().toLowerCase(Locale.ROOT))
                                    .matches()))
                    .distinct()
                    .forEach(name -> found.add(file + ": " + name));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noVariableHasTheOldNameOfItsType() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            OLD_VARIABLE
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(variable -> found.add(file + ": " + variable.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noMethodHasTheOldName() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : below("src/main/java", ".java")) {
            if (!CODES_OF_BITS.contains(String.valueOf(file.getFileName()))) {
                OLD_METHOD
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(method -> found.add(file + ": " + method.group()));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noPackageAndNoFileHasTheOldName() throws IOException {
        List<String> found = new ArrayList<>();
        for (String folder : List.of("src/main", "src/test", "docs")) {
            for (Path file : below(folder, "")) {
                if (OLD_FILE.matcher(file.toString()).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noCommentAndNoPageHasAnOldWord() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            tokens(file).filter(token -> token.startsWith("//")).forEach(comment -> note(file, comment, found));
        }
        for (Path page : below("docs", ".md")) {
            Files.readString(page).lines().forEach(line -> note(page, line, found));
        }
        Files.readString(Path.of("README.md")).lines().forEach(line -> note(Path.of("README.md"), line, found));
        assertThat(found).isEmpty();
    }

    /// Window texts, help of commands and reasons of failures. Names of files stay as people have them.
    @Test
    void noTextForPeopleHasAnOldWord() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : below("src/main/resources", ".properties")) {
            if (!TRANSLATION.matcher(file.toString()).find()) {
                Files.readString(file).lines().forEach(line -> note(file, line, found));
            }
        }
        for (Path file : below("src/main/java", ".java")) {
            tokens(file)
                    .filter(token -> token.startsWith("\"") && !token.endsWith(".sql\""))
                    .forEach(text -> note(file, text, found));
        }
        assertThat(found).isEmpty();
    }

    private static void note(Path file, String text, List<String> found) {
        if (OLD_PROSE.matcher(text).find()) {
            found.add(file + ": " + text);
        }
    }

    private static Set<String> allowedIn(Path file) {
        return ALLOWED_IN.entrySet().stream()
                .filter(entry -> file.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(Set.of());
    }

    /// Comments, identifiers and literals, in order.
    private static Stream<String> tokens(Path file) throws IOException {
        return TOKEN.matcher(Files.readString(file)).results().map(MatchResult::group);
    }

    private static List<Path> sources() throws IOException {
        return below("src", ".java").stream()
                .filter(file -> !file.endsWith("NamesTest.java"))
                .toList();
    }

    private static List<Path> below(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
