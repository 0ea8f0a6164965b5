package app.tandem.gui.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.SelectableTextFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class ArticleViewTest {
    private static final ArticleTexts TEXTS = new ArticleTexts(
            "Load",
            "Always for this feed",
            "Loading",
            failure -> "Not loaded: " + failure.map(Throwable::getMessage).orElse(""),
            "Try again",
            "Copy",
            "Copy selection",
            "Copy article",
            host -> "Film at " + host,
            host -> "Sound at " + host,
            host -> "Picture at " + host,
            "The rest is in the browser.");

    private final List<String> asked = new ArrayList<>();
    private final List<CompletableFuture<Image>> promised = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final List<String> target = new ArrayList<>();
    private int always;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

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
            link.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_ENTERED,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.NONE,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
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

    private ArticleView shown(String html, boolean pictures) {
        List<ArticleView> made = new ArrayList<>();
        fx(() -> {
            ArticleView view = view();
            view.show(new Label(), ArticleReader.read(html), pictures);
            view.applyCss();
            view.layout();
            made.add(view);
        });
        return made.getFirst();
    }

    private ArticleView view() {
        ArticleView view =
                new ArticleView(TEXTS, this::load, opened::add, target::add, () -> always++, Platform::runLater);
        new Scene(view, 600, 400);
        return view;
    }

    private CompletableFuture<Image> load(ImageRequest request) {
        asked.add(request.address());
        CompletableFuture<Image> promise = new CompletableFuture<>();
        promised.add(promise);
        return promise;
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
        assertThat(Platform.isFxApplicationThread()).isFalse();
    }

    private static Button button(Node view, String text) {
        return nodes(view)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Node view) {
        return nodes(view)
                .filter(SelectableTextFlow.class::isInstance)
                .map(flow -> ((SelectableTextFlow) flow).getContentAsString())
                .toList();
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> below = switch (node) {
            case ScrollPane pane -> nodes(pane.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(ArticleViewTest::nodes);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(node), below);
    }
}
