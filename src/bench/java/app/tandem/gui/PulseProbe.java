package app.tandem.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Measures how smoothly the window runs under load: the gaps between pulses, and how late a task comes that
/// asks for the JavaFX thread every 20 ms. It scales a folder and, where a list is given, refreshes its feeds
/// at the same time.
///
/// `src/bench/run.sh pulse SOURCE TARGET SIZE [LIST.dat]` prints both distributions, and the time from Cancel
/// to idle when `-Dcancel=SECONDS` is set, or from closing the window to the end when `-Dquit=SECONDS` is.
public final class PulseProbe {
    private final CompletableFuture<PulseRecorder> recorder = new CompletableFuture<>();
    private final CompletableFuture<Void> idle = new CompletableFuture<>();
    private volatile boolean withNews;
    private boolean begun;
    private volatile long cancelled;
    private volatile long ended;

    /// Opens the window, works and prints.
    ///
    /// @param arguments source, target, size and perhaps a list of feeds
    public static void main(String... arguments) throws Exception {
        new PulseProbe().run(arguments);
    }

    private void run(String... arguments) throws Exception {
        Path data = Files.createTempDirectory("tandem-pulse");
        Properties settings = new Properties();
        settings.setProperty("scale.source", arguments[0]);
        settings.setProperty("scale.target", arguments[1]);
        boolean news = arguments.length > 3;
        withNews = news;
        settings.setProperty("news.list", news ? arguments[3] : "");
        try (var writer = Files.newBufferedWriter(data.resolve("window.properties"))) {
            settings.store(writer, null);
        }
        Platform.startup(() -> {
            Stage stage = new Stage();
            new App(data, this::end, _ -> {}).start(stage);
            ((TextField) stage.getScene().lookup("#size .text-field")).setText(arguments[2]);
            PulseRecorder pulses = new PulseRecorder();
            recorder.complete(pulses);
            watch(stage.getScene(), news, pulses);
        });
        try (PulseRecorder pulses = recorder.get()) {
            idle.get();
            pulses.print("scaling");
        }
        if (cancelled != 0) {
            String what = Long.getLong("quit", 0) > 0 ? "closing to the end" : "cancel to idle";
            System.out.printf("%s: %.0f ms%n", what, (ended - cancelled) / 1e6);
        }
        Platform.exit();
    }

    private void watch(Scene scene, boolean news, PulseRecorder pulses) {
        Button scale = (Button) scene.lookup("#scale");
        Button refresh = refreshButton(scene);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!begun && !scale.isDisabled() && !(news && refresh.isDisabled())) {
                    begun = true;
                    pulses.begin(); // opening the window is measured elsewhere
                    startText = scale.getText();
                    refreshText = refresh.getText();
                    scale.fire();
                    if (news) {
                        refresh.fire();
                    }
                    after(Long.getLong("cancel", 0), PulseProbe.this::cancel);
                    after(Long.getLong("quit", 0), PulseProbe.this::quit);
                } else if (begun
                        && scale.getText().equals(startText)
                        && refresh.getText().equals(refreshText)) {
                    stop();
                    end();
                }
            }

            private String startText = "";
            private String refreshText = "";
        }.start();
    }

    private static Button refreshButton(Scene scene) {
        TabPane tabs = (TabPane) scene.lookup(".tab-pane");
        if (tabs.getTabs().get(1).getContent() == null) { // a tab is filled when it is first opened
            tabs.getSelectionModel().select(1);
            tabs.getSelectionModel().select(0);
        }
        return (Button) tabs.getTabs().get(1).getContent().lookup("#refresh");
    }

    private static void after(long seconds, Runnable action) {
        if (seconds > 0) {
            CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS, Platform::runLater)
                    .execute(action);
        }
    }

    /// Called when both runs have left, or when the application would end.
    private void end() {
        if (!idle.isDone()) {
            ended = System.nanoTime();
            idle.complete(null);
        }
    }

    private void quit() {
        cancelled = System.nanoTime();
        App.requestClose();
    }

    private void cancel() {
        cancelled = System.nanoTime();
        Stage stage = (Stage) Stage.getWindows().getFirst();
        ((Button) stage.getScene().lookup("#scale")).fire();
        if (withNews) {
            refreshButton(stage.getScene()).fire();
        }
    }
}
