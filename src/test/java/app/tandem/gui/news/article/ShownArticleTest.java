package app.tandem.gui.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.news.article.content.ArticleReader;
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
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What tests of an article on screen have in common: a view of 600 × 400 pixels, and what it asks for.
abstract class ShownArticleTest {
    static final ArticleTexts TEXTS = new ArticleTexts(
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

    final List<String> asked = new ArrayList<>();
    final List<CompletableFuture<Image>> promised = new ArrayList<>();
    final List<String> opened = new ArrayList<>();
    final List<String> target = new ArrayList<>();
    int always;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static double below(ArticleView view) {
        layOut(view);
        TextFlow last = nodes(view)
                .filter(TextFlow.class::isInstance)
                .map(TextFlow.class::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
        return last.localToScene(0, 0).getY();
    }

    static void layOut(ArticleView view) {
        for (int i = 0; i < 3; i++) {
            view.applyCss();
            view.layout();
        }
    }

    static <N extends Node> N first(Node view, Class<N> type) {
        return nodes(view).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    ArticleView shown(String html, boolean pictures) {
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

    ArticleView view() {
        ArticleView view =
                new ArticleView(TEXTS, this::load, opened::add, target::add, () -> always++, Platform::runLater);
        new Scene(view, 600, 400);
        return view;
    }

    CompletableFuture<Image> load(ImageRequest request) {
        asked.add(request.address());
        CompletableFuture<Image> promise = new CompletableFuture<>();
        promised.add(promise);
        return promise;
    }

    static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
        assertThat(Platform.isFxApplicationThread()).isFalse();
    }

    static Button button(Node view, String text) {
        return nodes(view)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(Node view) {
        return nodes(view)
                .filter(SelectableTextFlow.class::isInstance)
                .map(flow -> ((SelectableTextFlow) flow).getContentAsString())
                .toList();
    }

    static Stream<Node> nodes(Node node) {
        Stream<Node> below = switch (node) {
            case ScrollPane pane -> nodes(pane.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(ShownArticleTest::nodes);
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(node), below);
    }
}
