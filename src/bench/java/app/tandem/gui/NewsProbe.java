package app.tandem.gui;

import app.tandem.gui.news.entries.EntryRow;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Measures the reader over a large store: from the start of the toolkit to a list that can be used, a page of
/// the list, `j` held down at 30 a second, a search, all marked as read, the first articles, and what is
/// resident.
///
/// `src/bench/run.sh news FEEDS ENTRIES [DATA]` prints them; with 0 feeds the start of an empty window alone.
public final class NewsProbe {
    private static final int KEYS = 150;
    private static final int ARTICLES = 60;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private Scene scene;
    private long processorBefore;

    /// Fills a store, opens the window over it and prints.
    ///
    /// @param arguments how many feeds, how many entries all of them have, and a data folder that is filled
    ///     once and used again; without it a temporary one
    public static void main(String... arguments) throws Exception {
        int feeds = Integer.parseInt(arguments[0]);
        Path data = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("tandem-news");
        Files.createDirectories(data);
        if (Files.notExists(data.resolve("news.db"))) {
            int each = feeds == 0 ? 0 : Integer.parseInt(arguments[1]) / feeds;
            LargeNewsStore.fill(data.resolve("news.db"), feeds, each);
        }
        Files.writeString(data.resolve("window.properties"), "tab=1\nnews.selected=all\n");
        NewsProbe probe = new NewsProbe();
        probe.run(data, feeds > 0);
        App.requestClose(); // a store that is not closed is read as a whole at the next start
        probe.closed.get();
        Platform.exit();
    }

    private void run(Path data, boolean filled) throws Exception {
        long start = begin();
        CompletableFuture<Void> open = new CompletableFuture<>();
        Platform.startup(() -> {
            Stage stage = new Stage();
            new App(data, () -> closed.complete(null), _ -> {}).start(stage);
            scene = stage.getScene();
            open.complete(null);
        });
        open.get();
        if (!filled) {
            until(() ->
                    node("#entries-placeholder") != null && scene.getWindow().isShowing());
            print("start of an empty window", start);
            memory("empty");
            return;
        }
        until(() -> !list().getItems().isEmpty() && node(".entry-cell") != null);
        print("start to a list of entries", start);
        memory("with the list");
        pages();
        article("first article, cold", 20);
        article("first article, warm", 24);
        keys();
        for (int i = 0; i < ARTICLES; i++) {
            article("", 200 + i);
        }
        memory("after 60 articles");
        long asked = begin();
        search("lighth");
        until(() -> list().getItems().size() > 1
                && ((EntryRow) list().getItems().getFirst()).line().title().contains("lighthouse"));
        print("search to the screen", asked);
        search("");
        until(() -> list().getItems().size() >= 200);
        long marked = begin();
        Screenshots.onFx(() -> {
            ((Button) node("#mark-all-read")).fire();
            return 0;
        });
        until(() -> ((EntryRow) list().getItems().getLast()).readProperty().get());
        print("all marked as read", marked);
        memory("at the end");
    }

    private void search(String words) throws Exception {
        Screenshots.onFx(() -> {
            ((TextField) node("#search")).setText(words);
            return 0;
        });
    }

    private void pages() throws Exception {
        List<Double> pages = new ArrayList<>();
        long processor = SYSTEM.getProcessCpuTime();
        for (int i = 0; i < 50; i++) {
            int before = Screenshots.onFx(() -> list().getItems().size());
            long asked = begin();
            Screenshots.onFx(() -> {
                list().scrollTo(before - 1);
                return 0;
            });
            until(() -> list().getItems().size() > before);
            pages.add((System.nanoTime() - asked) / 1e6);
        }
        Collections.sort(pages);
        System.out.printf(
                "a page of 200 rows: median %.0f ms, largest %.0f, %.0f ms of processor time%n",
                pages.get(25), pages.getLast(), (SYSTEM.getProcessCpuTime() - processor) / 50e6);
        Screenshots.onFx(() -> {
            list().scrollTo(0);
            return 0;
        });
    }

    private void article(String what, int index) throws Exception {
        String before = Screenshots.onFx(this::title);
        long asked = begin();
        Screenshots.onFx(() -> {
            list().getSelectionModel().clearAndSelect(index);
            return 0;
        });
        until(() -> !title().equals(before));
        if (!what.isEmpty()) {
            print(what, asked);
        }
    }

    private String title() {
        return node("#article-title") instanceof Labeled label ? label.getText() : "";
    }

    /// Presses `j` 30 times a second, and watches pulses meanwhile.
    private void keys() throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try (PulseRecorder pulses = Screenshots.onFx(PulseRecorder::new)) {
            pulses.begin();
            Screenshots.onFx(() -> {
                list().requestFocus();
                new AnimationTimer() {
                    private long next;
                    private int pressed;

                    @Override
                    public void handle(long now) {
                        if (now >= next) {
                            next = now + 33_000_000;
                            scene.getFocusOwner()
                                    .fireEvent(new KeyEvent(
                                            KeyEvent.KEY_TYPED,
                                            "j",
                                            "",
                                            KeyCode.UNDEFINED,
                                            false,
                                            false,
                                            false,
                                            false));
                            if (++pressed == KEYS) {
                                stop();
                                done.complete(null);
                            }
                        }
                    }
                }.start();
                return 0;
            });
            done.get();
            pulses.print("j at 30/s");
        }
    }

    private static void memory(String when) throws IOException {
        ResidentMemory.megabytes()
                .ifPresent(megabytes -> System.out.println("resident " + when + ": " + megabytes + " MB"));
    }

    private void print(String what, long since) {
        long processor = SYSTEM.getProcessCpuTime();
        System.out.printf(
                "%s: %.0f ms, %.0f ms of processor time%n",
                what, (System.nanoTime() - since) / 1e6, (processor - processorBefore) / 1e6);
        processorBefore = processor;
    }

    /// A measurement begins.
    private long begin() {
        processorBefore = SYSTEM.getProcessCpuTime();
        return System.nanoTime();
    }

    private Node node(String selector) {
        return scene.getRoot().lookup(selector);
    }

    private ListView<?> list() {
        return (ListView<?>) node("#entries");
    }

    /// Looks after each pulse.
    private static void until(BooleanSupplier condition) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    stop();
                    done.complete(null);
                }
            }
        }.start());
        done.get(120, TimeUnit.SECONDS);
    }
}
