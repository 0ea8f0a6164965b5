package app.tandem.gui.news.article;

import app.tandem.gui.fx.RightToLeft;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A picture's place in an article: a box that names it until the reader consents, then the picture. FX
/// thread.
final class ImageNode extends StackPane {
    /// As wide as the widest measure with text of usual size, in pixels of a screen of usual density.
    private static final double WIDEST = 640;

    private static final int MOST_WIDTH = 1_600;

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
        box(name(), new HBox(one, always));
    }

    private void failed(Optional<Throwable> cause) {
        Button again = new Button(context.texts().again());
        again.setOnAction(_ -> load());
        Label failed = new Label(context.texts().failed().apply(cause));
        RightToLeft.wrap(failed);
        box(failed, name(), new HBox(again));
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

    private Label name() {
        String size =
                picture.width() > 0 && picture.height() > 0 ? " · " + picture.width() + " × " + picture.height() : "";
        Label name = new Label(
                picture.alternative().isEmpty()
                        ? context.texts().picture().apply(host()) + size
                        : picture.alternative());
        RightToLeft.wrap(name);
        name.getStyleClass().add("article-muted");
        return name;
    }

    private void box(javafx.scene.Node... content) {
        VBox box = new VBox(content);
        box.getStyleClass().add("article-box");
        box.setAlignment(Pos.CENTER_LEFT);
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
