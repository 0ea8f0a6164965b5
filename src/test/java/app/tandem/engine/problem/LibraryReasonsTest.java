package app.tandem.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What libraries throw becomes a sentence that says nothing of Java: their own words are kept only where
/// they do.
final class LibraryReasonsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"",
                "{\"a\":}",
                "[1,]",
                "nul",
                "{\"a\":1 \"b\":2}",
                "\"\\x\"",
                "\u0001",
                "01",
                "{\"a\":\"b",
                "1e999999999999",
                "[}"
            })
    void jacksonsParser(String broken) {
        assertPlain(() -> JSON.readValue(broken, Map.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "{\"x\":{}}", "\"a\"", "true"})
    void jacksonsBinding(String other) {
        assertPlain(() -> JSON.readValue(other, java.time.Instant.class));
        assertPlain(() -> JSON.convertValue(JSON.readTree(other), Thread.State.class));
        assertPlain(() -> ((JsonNode) JSON.readTree(other)).required("missing").required(3));
    }

    static Stream<ThrowingCallable> jdom() {
        return Stream.of(
                () -> new Element("a b"),
                () -> new Element(""),
                () -> new Attribute("x y", "1"),
                () -> new Text("\u0001"),
                () -> new Element("a").setAttribute("b", "\uffff"),
                () -> Namespace.getNamespace("1", "urn:a"),
                () -> Namespace.getNamespace("a", ""),
                () -> new Document(new Element("a")).addContent(new Element("b")),
                () -> {
                    Element inner = new Element("b");
                    new Element("a").addContent(inner);
                    new Element("c").addContent(inner);
                },
                () -> new Document().getRootElement(),
                () -> new SAXBuilder().build(new StringReader("<a><b></a>")),
                () -> new SAXBuilder().build(new StringReader("")));
    }

    @ParameterizedTest
    @MethodSource("jdom")
    void jdoms(ThrowingCallable work) {
        assertPlain(work);
    }

    static Stream<ThrowingCallable> rome() {
        return Stream.of(
                () -> new WireFeedInput().build(new StringReader("<rss><channel>")),
                () -> new WireFeedInput().build(new StringReader("no XML")),
                () -> new WireFeedInput().build(new StringReader("<html/>")),
                () -> new SyndFeedInput().build(new StringReader("<!DOCTYPE a [<!ENTITY b 'c'>]><rss/>")),
                () -> new SyndFeedInput().build(new StringReader("<rss version='9'/>")),
                () -> {
                    throw new FeedException("com.rometools.rome.feed.synd.SyndFeedImpl can't be made");
                },
                () -> {
                    throw new ParsingFeedException("Invalid XML", new org.jdom2.JDOMException("org.jdom2.Element"));
                });
    }

    @ParameterizedTest
    @MethodSource("rome")
    void romes(ThrowingCallable work) {
        assertPlain(work);
    }

    private static void assertPlain(ThrowingCallable work) {
        Throwable thrown = catchThrowable(work);
        assertThat(thrown).isNotNull();
        String reason = ProblemMessages.english(Problems.of(thrown));
        assertThat(reason)
                .as("of %s", thrown)
                .isNotBlank()
                .doesNotContain("Exception", "JDOM", "Jackson", "rometools", "java.", "tools.", "[Source", "`", "@");
        assertThat(Problems.namesJava(reason)).isFalse();
    }
}
