package app.tandem.gui.news.article;

import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.article.content.Run;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Makes text that can be marked, and followed where it is a link. FX thread.
final class TextNodes {
    /// The style of running text, whose lines stand apart.
    static final String PARAGRAPH = "article-paragraph";

    private TextNodes() {}

    /// A paragraph whose text can be marked.
    ///
    /// @param runs its text
    /// @param rightToLeft its direction
    /// @param styleClass how it looks
    /// @param context what the article is shown with
    /// @return the node
    static TextFlow marked(List<Run> runs, boolean rightToLeft, String styleClass, ArticleContext context) {
        return styled(new ParagraphFlow(texts(runs, context)), rightToLeft, styleClass, context);
    }

    /// A paragraph that says how wide it would like to be, which a [ParagraphFlow] doesn't before it is
    /// laid out.
    ///
    /// @param runs its text
    /// @param rightToLeft its direction
    /// @param styleClass how it looks
    /// @param context what the article is shown with
    /// @return the node
    static TextFlow plain(List<Run> runs, boolean rightToLeft, String styleClass, ArticleContext context) {
        return styled(new TextFlow(texts(runs, context)), rightToLeft, styleClass, context);
    }

    private static TextFlow styled(TextFlow flow, boolean rightToLeft, String styleClass, ArticleContext context) {
        flow.getStyleClass().add(styleClass);
        if (styleClass.equals(PARAGRAPH)) {
            flow.lineSpacingProperty().bind(context.lineSpacing());
        }
        flow.setMinWidth(0);
        if (rightToLeft) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return flow;
    }

    private static Text[] texts(List<Run> runs, ArticleContext context) {
        return runs.stream().flatMap(run -> pieces(run, context)).toArray(Text[]::new);
    }

    /// A link of several pieces is one stop of the focus.
    private static Stream<Text> pieces(Run run, ArticleContext context) {
        List<Text> pieces = RightToLeft.pieces(run.text()).stream()
                .map(piece -> text(new Run(piece, run.styles(), run.link()), context))
                .toList();
        pieces.stream().skip(1).forEach(piece -> piece.setFocusTraversable(false));
        return pieces.stream();
    }

    private static Text text(Run run, ArticleContext context) {
        Text text = new Text(run.text());
        text.getStyleClass().add("article-text");
        run.styles()
                .forEach(style ->
                        text.getStyleClass().add("article-" + style.name().toLowerCase(Locale.ROOT)));
        String link = run.link();
        if (link != null) {
            link(text, link, context);
        }
        return text;
    }

    private static void link(Text text, String link, ArticleContext context) {
        text.getStyleClass().add("article-link");
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setAccessibleText(text.getText());
        text.setCursor(Cursor.HAND);
        text.setOnMouseEntered(_ -> context.target().accept(link));
        text.setOnMouseExited(_ -> context.target().accept(""));
        text.focusedProperty().addListener((_, _, focused) -> context.target().accept(focused ? link : ""));
        text.setOnMouseClicked(event -> {
            // a drag marks text and follows nothing
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                context.browser().accept(link);
                event.consume();
            }
        });
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                context.browser().accept(link);
                event.consume();
            }
        });
    }
}
