package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.gui.news.images.AllowedImages;
import app.tandem.gui.news.images.FeedTile;
import app.tandem.gui.news.images.RowImages;
import app.tandem.gui.news.store.StoreAccess;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// The colours of the tiles that stand for feeds.
@Timeout(60)
final class FeedTileTest {
    static Stream<Theme> themes() {
        return Stream.of(new PrimerLight(), new PrimerDark());
    }

    @ParameterizedTest
    @MethodSource("themes")
    void eachLetterStandsOutFromItsTile(Theme theme) throws Exception {
        FxToolkit.registerPrimaryStage();
        Map<Color, Color> letters = Screenshots.onFx(() -> colours(theme));

        assertThat(letters).hasSize(9);
        assertThat(letters)
                .allSatisfy((tile, letter) ->
                        assertThat(ContrastTest.contrast(letter, tile)).isGreaterThanOrEqualTo(ContrastTest.LEAST));
    }

    /// The colours of the letters, by those of the tiles.
    private static Map<Color, Color> colours(Theme theme) {
        try (StoreAccess none =
                new StoreAccess(Path.of("none"), Executors.newSingleThreadExecutor(), Runnable::run, _ -> {})) {
            RowImages images = new RowImages(
                    new AllowedImages(none, new SimpleBooleanProperty()),
                    _ -> new CompletableFuture<>(),
                    1,
                    Runnable::run);
            VBox root = new VBox();
            List<FeedTile> tiles = IntStream.range(0, 40)
                    .mapToObj(i -> {
                        FeedTile tile = new FeedTile(root, images);
                        tile.show("feed" + i, URI.create("https://feed" + i + ".example/rss"));
                        return tile;
                    })
                    .toList();
            root.getChildren().setAll(tiles);
            Scene scene = new Scene(root);
            scene.setUserAgentStylesheet(theme.getUserAgentStylesheet());
            scene.getStylesheets().setAll(Appearance.stylesheets(100));
            root.applyCss();
            return tiles.stream()
                    .collect(Collectors.toMap(FeedTileTest::ground, FeedTileTest::letter, (one, _) -> one));
        }
    }

    private static Color ground(FeedTile tile) {
        return (Color) tile.getBackground().getFills().getLast().getFill();
    }

    private static Color letter(FeedTile tile) {
        return (Color) ((Label) tile.lookup(".feed-letter")).getTextFill();
    }
}
