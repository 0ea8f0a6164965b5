package app.tandem.gui.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.Pointer;
import app.tandem.gui.news.article.content.ArticleReader;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

final class ArticleViewTest extends ShownArticleTest {
    @Test
    void paragraphsStandOneBelowTheOther() {
        ArticleView view = shown("<h2>Title</h2><p>One</p><ul><li>Two</li></ul><h3>End</h3>", false);
        assertThat(texts(view)).containsExactly("Title", "One", "Two", "End");
    }

    @Test
    void nothingIsLoadedBeforeTheReaderConsents() {
        ArticleView view = shown("<p>a</p><img src=\"https://p.example/1.png\" alt=\"A cat\" />", false);
        assertThat(asked).isEmpty();
        assertThat(view.loadedProperty().get()).isZero();
        fx(() -> button(view, "Load").fire());
        assertThat(asked).containsExactly("https://p.example/1.png");
        promised.getFirst().complete(new WritableImage(8, 6));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.loadedProperty().get()).isEqualTo(1);
    }

    @Test
    void allPicturesOfAnArticleAreLoadedTogether() {
        ArticleView view =
                shown("<img src=\"https://p.example/1.png\" /><img src=\"https://p.example/2.png\" />", false);
        fx(view::loadPictures);
        assertThat(asked).containsExactly("https://p.example/1.png", "https://p.example/2.png");
    }

    @Test
    void consentForAFeedIsToldAndKept() {
        ArticleView view = shown("<img src=\"https://p.example/1.png\" />", false);
        fx(() -> button(view, "Always for this feed").fire());
        assertThat(always).isEqualTo(1);
        fx(() -> view.show(new Label(), ArticleReader.read("<img src=\"https://p.example/2.png\" />"), true));
        assertThat(asked).containsExactly("https://p.example/2.png");
    }

    @Test
    void aPictureThatFailsCanBeTriedAgain() {
        ArticleView view = shown("<img src=\"https://p.example/1.png\" />", true);
        promised.getFirst().completeExceptionally(new IllegalStateException("gone"));
        WaitForAsyncUtils.waitForFxEvents();
        fx(() -> button(view, "Try again").fire());
        assertThat(asked).hasSize(2);
    }

    @Test
    void anotherArticleGivesUpWhatWasLoading() {
        ArticleView view = shown("<img src=\"https://p.example/1.png\" />", true);
        fx(() -> view.show(new Label(), ArticleReader.read("<p>b</p>"), true));
        assertThat(promised.getFirst()).isCancelled();
        assertThat(view.loadedProperty().get()).isZero();
    }

    @Test
    void aLinkTellsItsTargetAndOpensByKeyboard() {
        ArticleView view = shown("<p>to <a href=\"https://a.example/x\">there</a></p>", false);
        fx(() -> {
            Text link = nodes(view)
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .filter(text -> text.getText().equals("there"))
                    .findFirst()
                    .orElseThrow();
            link.fireEvent(Pointer.event(MouseEvent.MOUSE_ENTERED, MouseButton.NONE));
            link.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
        assertThat(opened).containsExactly("https://a.example/x");
        assertThat(target).containsExactly("https://a.example/x");
    }

    @Test
    void aLongArticleIsBuiltInSlicesAndWholeWhenAsked() {
        List<Integer> sizes = new ArrayList<>();
        // in one go on the FX thread: between two, a pulse may come with the next slice
        fx(() -> {
            ArticleView view = view();
            view.show(new Label(), ArticleReader.read("<p>x</p>".repeat(500)), false);
            sizes.add(texts(view).size());
            view.finish();
            sizes.add(texts(view).size());
        });
        assertThat(sizes).containsExactly(30, 500);
    }

    @Test
    void whatIsBeyondTheLimitIsSaid() {
        ArticleView view = shown("<p>x</p>".repeat(ArticleReader.MOST_BLOCKS + 5), false);
        fx(view::finish);
        assertThat(nodes(view).filter(Label.class::isInstance).map(label -> ((Label) label).getText()))
                .contains("The rest is in the browser.");
    }
}
