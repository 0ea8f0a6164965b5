package app.tandem.gui.news.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.tandem.gui.news.article.ArticleView.Measure;
import app.tandem.gui.news.article.content.ArticleReader;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How wide an article's lines are, and how large its letters.
final class ArticleMeasureTest extends ShownArticleTest {
    /// WCAG 1.4.8: no more than 80 characters a line, which 44 em are.
    @ParameterizedTest
    @CsvSource({
        "NARROW, 28, 100", "NORMAL, 34, 100", "WIDE, 44, 100",
        "NARROW, 28, 150", "NORMAL, 34, 150", "WIDE, 44, 150"
    })
    void aLineIsAsManyEmWideAsItsMeasureSaysWhateverTheSizeOfTheText(Measure measure, int em, int percent) {
        Laid laid = laid(2_000, measure, percent);
        assertThat(laid.width() / laid.font()).isCloseTo(em, within(0.1));
    }

    @Test
    void inANarrowPaneALineIsAsWideAsThePaneLeaves() {
        assertThat(laid(300, Measure.WIDE, 100).width()).isBetween(200.0, 300.0);
    }

    @Test
    void itsTextHasASizeOfItsOwnBesideThatOfTheWindow() {
        double usual = laid(800, Measure.NORMAL, 100).font();
        assertThat(usual).isCloseTo(windowsFont(), within(0.1));
        assertThat(laid(800, Measure.NORMAL, 80).font()).isCloseTo(0.8 * usual, within(0.1));
        assertThat(laid(800, Measure.NORMAL, 200).font()).isCloseTo(2 * usual, within(0.1));
        assertThat(laid(800, Measure.NORMAL, 900).font()).isCloseTo(3 * usual, within(0.1));
    }

    private double windowsFont() {
        List<Double> size = new ArrayList<>();
        fx(() -> {
            Text text = new Text("word");
            new Scene(new VBox(text)).getRoot().applyCss();
            size.add(text.getFont().getSize());
        });
        return size.getFirst();
    }

    /// What was laid out.
    ///
    /// @param width of the paragraph, in pixels
    /// @param font its size, in pixels
    private record Laid(double width, double font) {}

    private Laid laid(double pane, Measure measure, int percent) {
        List<Laid> laid = new ArrayList<>();
        fx(() -> {
            ArticleView view = view();
            view.setMeasure(measure);
            view.setTextSize(percent);
            view.resize(pane, 400);
            view.show(new Label(), ArticleReader.read("<p>" + "word ".repeat(900) + "</p>"), false);
            layOut(view);
            TextFlow paragraph = first(view, TextFlow.class);
            Text text = (Text) paragraph.getChildren().getFirst();
            laid.add(new Laid(paragraph.getWidth(), text.getFont().getSize()));
        });
        return laid.getFirst();
    }
}
