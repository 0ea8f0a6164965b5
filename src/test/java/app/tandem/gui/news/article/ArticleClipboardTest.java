package app.tandem.gui.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.SelectableTextFlow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

/// What is copied from an article, by its menu and by the button of a listing.
final class ArticleClipboardTest extends ShownArticleTest {
    private static final String TWO = "<p>Green tea</p><p>Black coffee</p>";

    @Test
    void theMenuOfAParagraphCopiesWhatIsMarked() {
        ArticleView view = shown(TWO, false);
        fx(() -> flow(view, 0).selectRange(0, 5));
        assertThat(menu(view)).extracting(MenuItem::getText).containsExactly("Copy selection", "Copy article");
        assertThat(copied(() -> menu(view).getFirst().fire())).isEqualTo("Green");
    }

    @Test
    void whatIsMarkedInSeveralParagraphsIsCopiedWithALineBetweenThem() {
        ArticleView view = shown(TWO, false);
        fx(() -> {
            flow(view, 0).selectRange(6, 9);
            flow(view, 1).selectRange(0, 5);
        });
        assertThat(copied(() -> menu(view).getFirst().fire())).isEqualTo("tea\n\nBlack");
    }

    @Test
    void whereNothingIsMarkedTheWholeTextIsCopied() {
        ArticleView view = shown(TWO, false);
        assertThat(copied(view::copySelection)).isEqualTo("Green tea\n\nBlack coffee");
    }

    @Test
    void theMenuCopiesTheWholeArticleThoughSomeOfItIsMarked() {
        ArticleView view = shown(TWO, false);
        fx(() -> flow(view, 0).selectRange(0, 5));
        assertThat(copied(() -> menu(view).getLast().fire())).isEqualTo("Green tea\n\nBlack coffee");
    }

    @Test
    void aParagraphThatWasBuiltLaterHasTheMenuToo() {
        ArticleView view = shown("<p>x</p>".repeat(60), false);
        fx(view::finish);
        assertThat(nodes(view)
                        .filter(SelectableTextFlow.class::isInstance)
                        .map(node -> ((SelectableTextFlow) node).getContextMenu()))
                .hasSize(60)
                .doesNotContainNull();
    }

    @Test
    void aListingIsCopiedByItsButtonWithItsSpaces() {
        ArticleView view = shown("<p>Before</p><pre>if (tea) {\n    drink();\n}</pre>", false);
        assertThat(copied(() -> button(view, "Copy").fire())).isEqualTo("if (tea) {\n    drink();\n}");
    }

    private static List<MenuItem> menu(ArticleView view) {
        return flow(view, 0).getContextMenu().getItems();
    }

    private static SelectableTextFlow flow(ArticleView view, int index) {
        return nodes(view)
                .filter(SelectableTextFlow.class::isInstance)
                .map(SelectableTextFlow.class::cast)
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private static String copied(Runnable action) {
        List<String> copied = new ArrayList<>();
        fx(() -> {
            Clipboard.getSystemClipboard().clear();
            action.run();
            copied.add(Clipboard.getSystemClipboard().getString());
        });
        return copied.getFirst();
    }
}
