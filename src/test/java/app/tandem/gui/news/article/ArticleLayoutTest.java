package app.tandem.gui.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.news.article.content.Article;
import app.tandem.gui.news.article.content.ArticleReader;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// How an article is laid out: its lines, the places of its pictures, its sections.
final class ArticleLayoutTest extends ShownArticleTest {
    /// WCAG 1.4.8: at least 1.5 sizes of the font from line to line, whatever the font's own lines are; in more
    /// than 1.6 a paragraph falls apart.
    @Test
    void linesStandOneAndAHalfSizesOfTheFontApart() {
        for (int percent : List.of(80, 110, 200)) {
            ArticleView view = view();
            List<Double> lines = new ArrayList<>();
            fx(() -> {
                view.setTextSize(percent);
                view.show(new Label(), ArticleReader.read("<p>" + "word ".repeat(200) + "</p>"), false);
                layOut(view);
                TextFlow paragraph = first(view, TextFlow.class);
                Text text = (Text) paragraph.getChildren().getFirst();
                double line = new Text("x") {
                    {
                        setFont(text.getFont());
                    }
                }.getLayoutBounds().getHeight();
                lines.add((line + paragraph.getLineSpacing()) / text.getFont().getSize());
            });
            assertThat(lines.getFirst()).as("at %d %%", percent).isBetween(1.45, 1.65);
        }
    }

    @Test
    void thePlaceOfAPictureIsAsLargeAsThePictureAndNamesItsHost() {
        ArticleView view = shown(
                "<img src=\"https://p.example/1.png\" width=\"400\" height=\"240\" alt=\"A cat\" /><p>below</p>",
                false);
        List<Double> places = new ArrayList<>();
        fx(() -> places.add(below(view)));
        assertThat(nodes(view).filter(Label.class::isInstance).map(label -> ((Label) label).getText()))
                .contains("A cat", "Picture at p.example · 400 × 240");
        fx(() -> button(view, "Load").fire());
        promised.getFirst().complete(new WritableImage(400, 240));
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> places.add(below(view)));
        assertThat(places.get(1)).isEqualTo(places.get(0));
    }

    /// Thirty indents are as wide as the column, and forty lists in each other made the layout run out of
    /// stack, after which JavaFX threw in each frame.
    @Test
    void textWithinAnyNumberOfQuotesListsAndTablesHasRoomToBeReadAndFewNodesAround() {
        for (String nested :
                List.of("<blockquote>", "<ul><li>", "<table><tr><td>", "<dl><dd>", "<ul><li><blockquote>")) {
            ArticleView view = shown(nested.repeat(60) + "deep", false);
            List<Double> widths = new ArrayList<>();
            List<Integer> depths = new ArrayList<>();
            fx(() -> {
                layOut(view);
                TextFlow text = first(view, TextFlow.class);
                widths.add(text.getWidth());
                int depth = 0;
                for (Node node = text; node != view; node = node.getParent()) {
                    depth++;
                }
                depths.add(depth);
            });
            assertThat(depths.getFirst()).as(nested).isLessThan(70);
            assertThat(widths.getFirst()).as(nested).isGreaterThan(nested.contains("table") ? 20.0 : 200.0);
        }
    }

    @Test
    void oneGoesToASectionAndIsThenSaidToHaveReadAsFar() {
        String html = "<h2>One</h2>" + "<p>text</p>".repeat(60) + "<h2>Two</h2>" + "<p>text</p>".repeat(60);
        ArticleView view = shown(html, false);
        List<Article.Section> sections = ArticleReader.read(html).sections();
        List<Boolean> past = new ArrayList<>();
        fx(() -> {
            view.finish();
            layOut(view);
            past.add(view.isPast(sections.get(1)));
            view.show(sections.get(1));
            layOut(view);
            past.add(view.isPast(sections.get(1)));
        });
        assertThat(past).containsExactly(false, true);
        assertThat(view.positionProperty().get()).isBetween(0.3, 0.7);
    }
}
