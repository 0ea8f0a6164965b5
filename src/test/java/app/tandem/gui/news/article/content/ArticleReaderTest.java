package app.tandem.gui.news.article.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ArticleReaderTest {
    @Test
    void paragraphsHeadingsAndRulesStandInTheirOrder() {
        assertThat(ArticleReader.read("<h2>One</h2><p>Two</p>three<hr />").blocks())
                .containsExactly(
                        new Block.Heading(2, List.of(Run.plain("One")), false),
                        paragraph("Two"),
                        paragraph("three"),
                        new Block.Rule());
    }

    @Test
    void theSpaceBesideCodeIsNotCodeNorOneThatTurnsTheLineShown() {
        assertThat(ArticleReader.read("<p>at <code>LIKE</code> and\u202E \u2067on</p>")
                        .blocks())
                .containsExactly(new Block.Paragraph(
                        List.of(Run.plain("at "), new Run("LIKE", Set.of(Run.Style.CODE), null), Run.plain(" and on")),
                        false));
    }

    @Test
    void whiteSpaceIsPutTogetherAcrossElements() {
        assertThat(ArticleReader.read("<p>\n  a <b> bold</b>\n<i>word</i> </p>").blocks())
                .containsExactly(new Block.Paragraph(
                        List.of(
                                Run.plain("a "),
                                new Run("bold ", Set.of(Run.Style.BOLD), null),
                                new Run("word", Set.of(Run.Style.ITALIC), null)),
                        false));
    }

    @Test
    void stylesAddUpAndALinkHoldsItsAddress() {
        assertThat(ArticleReader.read("<a href=\"https://a.example/\"><b>x<code>y</code></b></a>")
                        .blocks())
                .containsExactly(new Block.Paragraph(
                        List.of(
                                new Run("x", Set.of(Run.Style.BOLD), "https://a.example/"),
                                new Run("y", Set.of(Run.Style.BOLD, Run.Style.CODE), "https://a.example/")),
                        false));
    }

    @Test
    void lineBreaksAreKeptButNotAtTheEdges() {
        assertThat(ArticleReader.read("<p><br />a<br />  b<br /></p>").blocks()).containsExactly(paragraph("a\nb"));
    }

    @Test
    void listsHoldBlocksAndCountFromTheirStart() {
        assertThat(ArticleReader.read("<ol start=\"3\"><li>a<ul><li>b</li></ul></li><li></li><li>c</li></ol>")
                        .blocks())
                .containsExactly(new Block.Items(
                        OptionalInt.of(3),
                        List.of(
                                List.of(
                                        paragraph("a"),
                                        new Block.Items(OptionalInt.empty(), List.of(List.of(paragraph("b"))))),
                                List.of(paragraph("c")))));
    }

    @Test
    void preformattedTextKeepsItsSpaces() {
        assertThat(ArticleReader.read("<pre>\nif x:\n    <b>y</b><br />z\n</pre>")
                        .blocks())
                .containsExactly(new Block.Preformatted("if x:\n    y\nz"));
    }

    @Test
    void tablesHaveHeadingsAndSpans() {
        assertThat(ArticleReader.read("<table><thead><tr><th colspan=\"2\">h</th></tr></thead>"
                                + "<tbody><tr><td>a</td><td rowspan=\"99999\">b</td></tr></tbody></table>")
                        .blocks())
                .containsExactly(new Block.Table(List.of(
                        List.of(new Block.Cell(List.of(paragraph("h")), true, 2, 1)),
                        List.of(
                                new Block.Cell(List.of(paragraph("a")), false, 1, 1),
                                new Block.Cell(List.of(paragraph("b")), false, 1, 40)))));
    }

    @Test
    void aTableOfOneColumnArrangesAPageAndIsNoTable() {
        assertThat(ArticleReader.read("<table><tr><td><p>a</p><p>b</p></td></tr><tr><td>c</td></tr></table>")
                        .blocks())
                .containsExactly(paragraph("a"), paragraph("b"), paragraph("c"));
    }

    @Test
    void picturesStandOnTheirOwnWithTheirSize() {
        Article article = ArticleReader.read("<p>a<img src=\"https://p.example/1.png\" alt=\"A cat\" width=\"8\""
                + " height=\"6\" />b</p><figure><picture><source srcset=\"https://p.example/2.webp\" />"
                + "<img srcset=\"https://p.example/2.png 2x\" /></picture><figcaption>cap</figcaption></figure>");

        assertThat(article.blocks())
                .containsExactly(
                        paragraph("a"),
                        new Block.Image("https://p.example/1.png", "A cat", 8, 6, null),
                        paragraph("b"),
                        new Block.Image("https://p.example/2.png", "", 0, 0, null),
                        new Block.Caption(List.of(Run.plain("cap")), false));
        assertThat(article.remotePictures()).hasSize(2);
    }

    @Test
    void picturesOfASinglePixelAreLeftOut() {
        assertThat(ArticleReader.read("<img src=\"https://p.example/\" width=\"1\" height=\"1\" />")
                        .blocks())
                .isEmpty();
    }

    @Test
    void picturesWithinTheTextAreNotRemote() {
        assertThat(ArticleReader.read("<img src=\"data:image/png;base64,AAAA\" />")
                        .remotePictures())
                .isEmpty();
    }

    @Test
    void soundAndFilmAreLinkedByTheirFirstSource() {
        assertThat(ArticleReader.read("<video><source src=\"https://v.example/a.mp4\" /></video>"
                                + "<audio src=\"https://v.example/b.mp3\"></audio><audio></audio>")
                        .blocks())
                .containsExactly(
                        new Block.Media(true, "https://v.example/a.mp4"),
                        new Block.Media(false, "https://v.example/b.mp3"));
    }

    @Test
    void aParagraphIsWrittenInTheDirectionOfItsFirstStrongLetter() {
        assertThat(ArticleReader.read("<p>1. שלום</p><p>hello שלום</p>").blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(Run.plain("1. שלום")), true),
                        new Block.Paragraph(List.of(Run.plain("hello שלום")), false));
    }

    @Test
    void anArticleIsCutAtItsMostBlocks() {
        Article article = ArticleReader.read("<p>x</p>".repeat(ArticleReader.MOST_BLOCKS + 5));

        assertThat(article.blocks()).hasSize(ArticleReader.MOST_BLOCKS);
        assertThat(article.cut()).isTrue();
        assertThat(ArticleReader.read("<p>x</p>").cut()).isFalse();
    }

    @Test
    void whatIsNestedTooDeeplyIsReadAsText() {
        assertThat(ArticleReader.read("<div>".repeat(400) + "deep" + "</div>".repeat(400))
                        .text())
                .isEqualTo("deep");
        assertThat(ArticleReader.read("<blockquote>".repeat(400) + "deep").text())
                .isEqualTo("deep");
        assertThat(ArticleReader.read("<b>".repeat(400) + "deep").text()).isEqualTo("deep");
    }

    @Test
    void aParagraphWithoutEndIsContinuedInAnother() {
        Article article = ArticleReader.read("word ".repeat(40_000));

        assertThat(article.blocks()).hasSizeBetween(20, 30);
        assertThat(article.text().replaceAll("\\s", "")).isEqualTo("word".repeat(40_000));
    }

    /// Each link is a text of its own to be laid out.
    @Test
    void aParagraphOfLinksWithoutEndIsContinuedInAnother() {
        Article article = ArticleReader.read(IntStream.range(0, 3_000)
                .mapToObj("<a href=\"https://a.example/%d\">link</a> "::formatted)
                .collect(Collectors.joining()));

        assertThat(article.blocks())
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        block -> assertThat(((Block.Paragraph) block).runs()).hasSizeLessThan(500));
    }

    @Test
    void hostileNestingOfTablesTakesNoTime() {
        String html = "<table><tr><td>a</td><td>".repeat(300) + "<ul><li>".repeat(300) + "x";

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ArticleReader.read(html));
    }

    @Test
    void sectionsBeginWithTheirHeadings() {
        Article article = ArticleReader.read(
                "<p>a</p><h2>One</h2><p>b</p><h3>Part <b>two</b></h3><blockquote><h2>Quoted</h2></blockquote>");

        assertThat(article.sections())
                .containsExactly(new Article.Section(1, 2, "One"), new Article.Section(3, 3, "Part two"));
    }

    @Test
    void theTextForTheClipboardHasEverything() {
        assertThat(ArticleReader.read("<h1>T</h1><p>a</p><ul><li>b</li><li>c</li></ul>"
                                + "<table><tr><td>1</td><td>2</td></tr></table>")
                        .text())
                .isEqualTo("T\n\na\n\n• b\n• c\n\n1\t2");
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(Run.plain(text)), false);
    }
}
