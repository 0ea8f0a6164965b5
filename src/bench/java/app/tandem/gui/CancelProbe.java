package app.tandem.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Measures the time from Cancel to idle, many times in one window: a run is started, cancelled at a random
/// moment, and the next is started when the button says Scale again.
///
/// `src/bench/run.sh cancel SOURCE TARGET SIZE [TIMES=20] [LEAST=1200] [MOST=2200]` prints each, with the
/// median; a run is cancelled LEAST to MOST milliseconds after its start, and not earlier: a second press
/// within a second is one of a double click.
public final class CancelProbe {
    private static final int SETTLE_MILLIS = 500;

    private final List<Double> taken = new ArrayList<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final Random random = new Random(20);
    private final int times;
    private final int least;
    private final int most;
    private String idleText = "";
    private boolean begun;
    private boolean working;
    private long cancelled;

    private CancelProbe(int times, int least, int most) {
        this.times = times;
        this.least = least;
        this.most = most;
    }

    /// Opens the window, works and prints.
    ///
    /// @param arguments source, target, size, times, and the bounds of a run's length in milliseconds
    public static void main(String... arguments) throws Exception {
        Path data = Files.createTempDirectory("tandem-cancel");
        Properties settings = new Properties();
        settings.setProperty("scale.source", arguments[0]);
        settings.setProperty("scale.target", arguments[1]);
        settings.setProperty("news.list", "");
        try (var writer = Files.newBufferedWriter(data.resolve("window.properties"))) {
            settings.store(writer, null);
        }
        CancelProbe probe =
                new CancelProbe(number(arguments, 3, 20), number(arguments, 4, 1200), number(arguments, 5, 2200));
        Platform.startup(() -> {
            Stage stage = new Stage();
            new App(data, () -> {}, _ -> {}).start(stage);
            ((TextField) stage.getScene().lookup("#size .text-field")).setText(arguments[2]);
            probe.watch(stage.getScene());
        });
        probe.over.get();
        Collections.sort(probe.taken);
        System.out.println("cancel to idle, ms: "
                + probe.taken.stream().map(one -> "%.0f".formatted(one)).toList() + ", median "
                + "%.0f".formatted(probe.taken.get(probe.taken.size() / 2)));
        Platform.exit();
    }

    private static int number(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    /// Looks at each pulse, as a person would.
    private void watch(Scene scene) {
        Button scale = (Button) scene.lookup("#scale");
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!begun && !scale.isDisabled()) {
                    begun = true;
                    idleText = scale.getText();
                    begin(scale, 3 * SETTLE_MILLIS);
                } else if (working && cancelled != 0 && scale.getText().equals(idleText)) {
                    working = false;
                    taken.add((System.nanoTime() - cancelled) / 1e6);
                    cancelled = 0;
                    if (taken.size() == times) {
                        stop();
                        over.complete(null);
                    } else {
                        begin(scale, SETTLE_MILLIS);
                    }
                }
            }
        }.start();
    }

    private void begin(Button scale, int after) {
        at(after, () -> {
            scale.fire();
            working = true;
            at(random.nextInt(least, most), () -> {
                cancelled = System.nanoTime();
                scale.fire();
            });
        });
    }

    private static void at(int millis, Runnable action) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(action);
    }
}
