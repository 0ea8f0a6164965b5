package app.tandem.gui.news.article;

import app.tandem.gui.controls.Icons;
import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.article.content.Block;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A picture's place in an article: a box that names it until the reader consents, then the picture. FX
/// thread.
final class ImageNode extends StackPane {
    /// As wide as the widest measure with text of usual size, in pixels of a screen of usual density.
    private static final double WIDEST = 640;

    private static final int MOST_WIDTH = 1_600;

    /// Space for the buttons, in pixels.
    private static final double LEAST_BOX = 320;

    /// A higher box would be a page of nothing.
    private static final double MOST_BOX_HEIGHT = 420;

    private final Block.Image picture;
    private final ArticleContext context;
    private final Executor fxThread;
    private @Nullable CompletableFuture<Image> loading;
    private boolean loaded;

    /// Makes the place.
    ///
    /// @param picture what belongs there
    /// @param context what the article is shown with
    /// @param fxThread runs what ends a loading
    ImageNode(Block.Image picture, ArticleContext context, Executor fxThread) {
        this.picture = picture;
        this.context = context;
        this.fxThread = fxThread;
        getStyleClass().add("article-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(picture.alternative().isEmpty() ? host() : picture.alternative());
        if (picture.remote()) {
            withheld();
        } else {
            load();
        }
    }

    /// Loads the picture, if it is not loaded and not being loaded.
    void load() {
        if (loaded || (loading != null && !loading.isDone())) {
            return;
        }
        box(new Label(context.texts().loading()));
        CompletableFuture<Image> begun = context.pictures().load(new ImageRequest(picture.address(), widest(), null));
        loading = begun;
        var _ = begun.whenCompleteAsync(this::ended, fxThread);
    }

    /// Gives up what is being loaded.
    void stop() {
        if (loading != null) {
            loading.cancel(true);
        }
    }

    private void ended(@Nullable Image image, @Nullable Throwable failure) {
        if (loading == null || loading.isCancelled()) {
            return;
        }
        if (image == null || image.isError()) {
            failed(cause(failure));
        } else {
            shown(image);
        }
    }

    private void withheld() {
        Button one = new Button(context.texts().load());
        one.setOnAction(_ -> load());
        Button always = new Button(context.texts().loadAlways());
        always.setOnAction(_ -> context.always().run());
        box(Icons.of(Feather.IMAGE), name(), buttons(one, always));
    }

    private void failed(Optional<Throwable> cause) {
        Button again = new Button(context.texts().again());
        again.setOnAction(_ -> load());
        Label failed = new Label(context.texts().failed().apply(cause));
        RightToLeft.wrap(failed);
        failed.setTextAlignment(TextAlignment.CENTER);
        box(failed, name(), buttons(again));
    }

    private static HBox buttons(Button... buttons) {
        HBox row = new HBox(buttons);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static Optional<Throwable> cause(@Nullable Throwable failure) {
        return Optional.ofNullable(failure instanceof CompletionException ? failure.getCause() : failure);
    }

    /// More pixels than are shown would only take memory: an article may have a hundred pictures.
    private int widest() {
        double density = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        return (int) Math.min(MOST_WIDTH, Math.ceil(Math.max(getWidth(), WIDEST) * density));
    }

    /// What the picture shows, then where it lies and how large it is.
    private VBox name() {
        VBox lines = new VBox();
        lines.setAlignment(Pos.CENTER);
        if (!picture.alternative().isEmpty()) {
            lines.getChildren().add(line(picture.alternative(), "article-box-title"));
        }
        String size = sized() ? " · " + picture.width() + " × " + picture.height() : "";
        lines.getChildren().add(line(context.texts().picture().apply(host()) + size, "article-muted"));
        return lines;
    }

    private static Label line(String text, String styleClass) {
        Label line = new Label(text);
        RightToLeft.wrap(line);
        line.setTextAlignment(TextAlignment.CENTER);
        line.getStyleClass().add(styleClass);
        return line;
    }

    private boolean sized() {
        return picture.width() > 0 && picture.height() > 0;
    }

    /// As large as the picture will be, where that is known, so that the text below does not move when it
    /// comes.
    private void box(Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("article-box");
        box.setAlignment(Pos.CENTER);
        if (sized()) {
            box.setMaxWidth(Math.max(LEAST_BOX, picture.width()));
            box.minHeightProperty()
                    .bind(widthProperty()
                            .map(width -> Math.min(
                                    MOST_BOX_HEIGHT,
                                    Math.min(width.doubleValue(), picture.width())
                                            * picture.height()
                                            / picture.width())));
        }
        getChildren().setAll(box);
    }

    private void shown(Image image) {
        loaded = true;
        ImageView view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        double natural = picture.width() > 0 ? Math.min(picture.width(), image.getWidth()) : image.getWidth();
        view.fitWidthProperty().bind(widthProperty().map(width -> Math.min(width.doubleValue(), natural)));
        setMinWidth(0);
        String link = picture.link();
        if (link != null) {
            view.setCursor(Cursor.HAND);
            view.setOnMouseClicked(_ -> context.browser().accept(link));
        }
        getChildren().setAll(view);
        if (picture.remote()) {
            context.loaded().run();
        }
    }

    private String host() {
        return ArticleContext.host(picture.address());
    }
}
