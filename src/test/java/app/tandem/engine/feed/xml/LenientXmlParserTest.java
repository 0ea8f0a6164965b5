package app.tandem.engine.feed.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.ProblemMessages;
import java.time.Duration;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LenientXmlParserTest {
    private final Repairs repairs = new Repairs();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <r>A & B</r>               | A & B         | a bare & read as text
            <r>&copy;</r>              | ©             | entities that XML doesn't know replaced by their characters
            <r>A < B</r>               | A < B         | a bare < read as text
            <r>&#150;&lt;</r>&nope;    | –<            | a bare & read as text
            <r>a\u0001b</r>            | ab            | control characters left out
            <r>a<x:b>c</x:b></r>       | ac            | the namespace of x: declared
            <r>a                       | a             | the document ends early; what was open is closed
            <r>a<b>c</r>               | ac            | a missing end tag put in
            <r>a</b>c</r>              | ac            | an end tag without its start tag left out
            <r a=1 b='2>a</r>          | a             | an attribute's missing quotes put in
            <r a>a</r>                 | a             | an attribute without a value given an empty one
            <r><![CDATA[<b>a</r>       | <b>a          | a CDATA section that never ends, closed
            <r>a<b                     | a             | a tag that never ends, closed
            <!DOCTYPE r []><r>a</r>    | a             | the DOCTYPE left out
            """)
    void aBreachIsRepairedAndListed(String xml, String text, String repair) {
        Element root = FeedXml.read(xml, repairs).getChildren().getFirst();

        assertThat(root.getName()).isEqualTo("r");
        assertThat(root.getValue().strip()).isEqualTo(text);
        assertThat(repairs.list()).extracting(ProblemMessages::english).contains(repair);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r xml:xmlns='urn:a' b='1'/>",
                "<r xmlns:x='urn:x' x:xmlns='urn:a' b='1'/>",
                "<r xml:1='a' b='1'/>",
                "<r xml:='a' b='1'/>",
                "<r xml:xmlns=urn:a b=1>",
            })
    void anAttributeWithANameThatNoneMayHaveIsLeftOut(String xml) {
        Element root = FeedXml.read(xml, repairs).getChildren().getFirst();

        assertThat(root.getAttributes())
                .extracting(Attribute::getName, Attribute::getValue)
                .containsExactly(tuple("b", "1"));
    }

    @Test
    void aSoundDocumentNeedsNoRepair() {
        FeedXml.read(
                "<?xml version='1.0'?><r xmlns:x='urn:x'><x:a b=\"1\">&lt;&#233;<![CDATA[<&]]></x:a></r>", repairs);

        assertThat(repairs.list()).isEmpty();
    }

    @Test
    void whateverCharacterANameBeginsWithATagIsReadToItsEnd() {
        StringBuilder all = new StringBuilder("<r>");
        for (char c = 1; c < 0xFFFF; c++) {
            all.append("<a ")
                    .append(c)
                    .append(" x")
                    .append(c)
                    .append("='1'><b")
                    .append(c)
                    .append(">");
        }
        Element root = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> FeedXml.read(all + "the end", repairs));

        assertThat(root.getValue()).endsWith("the end");
    }

    @Test
    void moreThanAHundredThousandEntitiesAreNoAttack() {
        Element root = FeedXml.read("<r>" + "&lt;&amp;".repeat(150_000) + "</r>", repairs);

        assertThat(root.getValue()).hasSize(300_000);
        assertThat(repairs.list()).isEmpty();
    }

    @Test
    void nothingOutsideTheDocumentIsEverRead() {
        Element root = FeedXml.read(
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y 'fine'>]><r>&x;&y;</r>", repairs);

        assertThat(root.getValue()).isEqualTo("&x;fine");
    }

    @Test
    void entitiesThatUnfoldIntoMillionsDoNot() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE r [<!ENTITY a0 '")
                .append("ha".repeat(500))
                .append("'>");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        String billion = laughs + "]><r>" + "&a29;&a0;".repeat(100_000) + "</r>";

        Element root = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> FeedXml.read(billion, repairs));

        assertThat(root.getValue().length()).isLessThan(3_000_000);
    }

    @Test
    void elementsBeyondTheDepthLimitAreLeftOutAndTheirTextKept() {
        Element root =
                FeedXml.read("<r>" + "<a>".repeat(100_000) + "deep" + "</a>".repeat(100_000) + "<b/></r>", repairs);

        assertThat(root.getValue()).isEqualTo("deep");
        assertThat(root.getChildren().getFirst().getChild("b")).isNotNull();
        assertThat(repairs.list()).containsExactly(Problem.of("repair.depth", 512));
    }

    @Test
    void aTagWithAMillionAttributesOrNamespacesDoesNoHarm() {
        StringBuilder tag = new StringBuilder("<r");
        for (int i = 0; i < 300_000; i++) {
            tag.append(" xmlns:p").append(i).append("='u' a").append(i).append("='v'");
        }
        String xml = tag + ">" + "<p1:b/>".repeat(100_000) + "</r>";

        Element root = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FeedXml.read(xml, repairs));

        assertThat(root.getChildren().getFirst().getChildren()).hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "&",
                "<a",
                "<a ",
                "<a b=\"",
                "<a b=",
                "</",
                "<!--",
                "<![CDATA[",
                "<![CDATA[</a>",
                "<!DOCTYPE ",
                "<!DOCTYPE a [",
                "<?",
                "&#",
                "&a",
                "<a xmlns:b='c'>",
                "<a b='<a b=",
                "]]>",
                "<a><![CDATA[</b",
                "<!DOCTYPE a [<!ENTITY b 'c'>",
                "<a b c d e f>",
                "\u0000"
            })
    void whateverIsRepeatedTakesATimeProportionalToItsLength(String piece) {
        String text = "<rss><x>" + piece.repeat(1_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> FeedXml.read(text, repairs));
    }
}
