package app.tandem.gui;

import app.tandem.gui.fx.RunState;
import app.tandem.gui.fx.Texts;
import app.tandem.gui.news.NewsModel;
import app.tandem.gui.news.NewsView;
import app.tandem.gui.scale.ScaleModel;
import app.tandem.gui.scale.ScaleView;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Cursor;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// The window's content: a menu and two tabs.
final class MainWindow extends BorderPane {
    private final TabPane tabs = new TabPane();
    private final ScaleModel scale;
    private final NewsModel news;
    private final ScaleView scaleView;

    /// Builds the content and binds it.
    ///
    /// @param scale what the first tab shows and does
    /// @param news what the second tab shows and does
    /// @param texts the window's texts
    /// @param quit ends the application
    /// @param about shows the About box
    MainWindow(ScaleModel scale, NewsModel news, Texts texts, Runnable quit, Runnable about) {
        this.scale = scale;
        this.news = news;
        scaleView = new ScaleView(scale, texts);
        NewsView newsView = new NewsView(news, texts);
        Tab scaleTab = new Tab(texts.text("tab.scale"), scaleView);
        Tab newsTab = new Tab(texts.text("tab.news"), newsView);
        tabs.getTabs().addAll(scaleTab, newsTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        // Enter must start what is seen: a default button answers even on a tab that is hidden
        scaleView.button().defaultButtonProperty().bind(scaleTab.selectedProperty());
        newsView.button().defaultButtonProperty().bind(newsTab.selectedProperty());
        setTop(menu(texts, quit, about));
        setCenter(tabs);
        BooleanBinding busy = Bindings.createBooleanBinding(
                () -> state() != RunState.IDLE,
                scale.runStateProperty(),
                news.runStateProperty(),
                tabs.getSelectionModel().selectedIndexProperty());
        tabs.cursorProperty().bind(Bindings.when(busy).then(Cursor.WAIT).otherwise(Cursor.DEFAULT));
        addEventFilter(KeyEvent.KEY_PRESSED, this::cancelOnEscape);
    }

    /// The tab that is seen.
    ///
    /// @return 0 for Scale, 1 for What's New
    int tab() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    /// Shows a tab.
    ///
    /// @param index 0 for Scale, 1 for What's New
    void select(int index) {
        tabs.getSelectionModel().select(index);
    }

    /// Puts the focus where work begins.
    void focusFirst() {
        scaleView.focusFirst();
    }

    private RunState state() {
        return (tab() == 0 ? scale.runStateProperty() : news.runStateProperty()).get();
    }

    private void cancelOnEscape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && state() == RunState.WORKING) {
            if (tab() == 0) {
                scale.cancel();
            } else {
                news.cancel();
            }
            key.consume();
        }
    }

    private MenuBar menu(Texts texts, Runnable quit, Runnable about) {
        Menu file = new Menu(texts.text("menu.file"));
        file.getItems().add(item(texts.text("menu.quit"), shortcut(KeyCode.Q), quit));
        Menu view = new Menu(texts.text("menu.view"));
        view.getItems()
                .addAll(
                        item(texts.text("menu.scale"), shortcut(KeyCode.DIGIT1), () -> select(0)),
                        item(texts.text("menu.news"), shortcut(KeyCode.DIGIT2), () -> select(1)),
                        item(texts.text("menu.refresh"), new KeyCodeCombination(KeyCode.F5), () -> {
                            select(1);
                            news.refresh();
                        }));
        Menu help = new Menu(texts.text("menu.help"));
        help.getItems().add(item(texts.text("menu.about"), new KeyCodeCombination(KeyCode.F1), about));
        MenuBar bar = new MenuBar(file, view, help);
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    private static MenuItem item(String text, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
