package app.tandem.gui;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

/// The real window, driven by a robot on JavaFX's headless platform. All that the tests know of TestFX is
/// here.
final class TandemWindow implements AutoCloseable {
    private static final int SECONDS = 30;

    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final CountDownLatch exited = new CountDownLatch(1);
    private final List<URI> opened = new CopyOnWriteArrayList<>();

    private TandemWindow(Path data) throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(() -> new App(data, exited::countDown, opened::add));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Opens the window.
    ///
    /// @param data the folder of what it remembers
    static TandemWindow open(Path data) throws TimeoutException {
        return new TandemWindow(data);
    }

    void type(String field, String text) {
        Node node = node(field);
        robot.interact(() -> {
            node.requestFocus();
            ((TextInputControl) node).setText(text);
        });
    }

    void click(String button) {
        robot.clickOn(node(button));
    }

    void doubleClick(String text) {
        robot.doubleClickOn(text);
    }

    boolean shown(String node) {
        return robot.lookup(node).tryQuery().isPresent();
    }

    int count(String nodes) {
        return robot.lookup(nodes).queryAll().size();
    }

    void focus(String node) {
        Node focused = node(node);
        robot.interact(focused::requestFocus);
    }

    void write(String characters) {
        robot.write(characters);
    }

    /// Puts files on the clipboard.
    void copy(List<Path> files) {
        robot.interact(() -> Clipboard.getSystemClipboard()
                .setContent(Map.of(
                        DataFormat.FILES, files.stream().map(Path::toFile).toList())));
    }

    /// Drags files over a node and drops them there.
    void drop(String target, List<Path> files) {
        Node node = node(target);
        robot.interact(() -> FileDrag.drop(node, files));
    }

    /// Drags a text over a node and drops it there.
    void drop(String target, String text) {
        Node node = node(target);
        robot.interact(() -> FileDrag.drop(node, DataFormat.PLAIN_TEXT, text));
    }

    /// The text on the clipboard.
    String pasted() throws Exception {
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    /// Puts a text on the clipboard.
    void copy(String text) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    void resize(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Chooses from the menu bar.
    ///
    /// @param id the item's
    void menu(String id) {
        MenuBar bar = (MenuBar) node(".menu-bar");
        robot.interact(() -> bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> id.equals(item.getId()))
                .forEach(MenuItem::fire));
    }

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void hold(KeyCode key) {
        robot.press(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void release(KeyCode key) {
        robot.release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    String text(String label) throws Exception {
        return onFx(() -> switch (node(label)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            case Node other -> throw new IllegalArgumentException(other + " has no text");
        });
    }

    /// What the window's title bar says.
    String title() throws Exception {
        return onFx(stage::getTitle);
    }

    boolean disabled(String node) throws Exception {
        return onFx(() -> node(node).isDisabled());
    }

    <T extends Node> T node(String id, Class<T> type) {
        return type.cast(node(id));
    }

    <T> List<T> items(String list, Class<T> type) throws Exception {
        return onFx(() -> {
            List<?> items = switch (node(list)) {
                case ListView<?> view -> view.getItems();
                case TableView<?> view -> view.getItems();
                case Node other -> throw new IllegalArgumentException(other + " has no items");
            };
            return items.stream().<T>map(type::cast).toList();
        });
    }

    void select(String list, int index) {
        robot.interact(() -> {
            ListView<?> view = node(list, ListView.class);
            view.requestFocus();
            view.getSelectionModel().clearAndSelect(index);
        });
    }

    Node focused() throws Exception {
        return onFx(() -> stage.getScene().getFocusOwner());
    }

    <T> T onFx(Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get(SECONDS, TimeUnit.SECONDS);
    }

    /// Waits until something is so; where a node is asked for that is not there yet it is not.
    void await(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> holds(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("still not so: " + what, late);
        }
    }

    private boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return onFx(condition);
        } catch (ExecutionException thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                if (cause instanceof EmptyNodeQueryException) {
                    return false;
                }
            }
            throw thrown;
        }
    }

    void requestClose() {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    void awaitExit() throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> exited.getCount() == 0);
    }

    List<URI> opened() {
        return opened;
    }

    @Override
    public void close() throws TimeoutException {
        requestClose();
        awaitExit();
        robot.interact(stage::hide);
        FxToolkit.cleanupStages();
        // its files go with the test's folder
        WaitForAsyncUtils.waitFor(
                SECONDS,
                TimeUnit.SECONDS,
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("tandem-store")));
    }

    private Node node(String id) {
        return robot.lookup(id).query();
    }
}
