package app.tandem.gui;

import app.tandem.engine.instance.OpenRequest;
import app.tandem.gui.controls.Sheets;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.keys.Command;
import app.tandem.gui.keys.KeyActions;
import app.tandem.gui.keys.KeyDispatcher;
import app.tandem.gui.notices.NoticeBar;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.tab.AppTab;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Cursor;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The window's content: a menu, the tabs, the bar of notices, and sheets over all of it. It sees tabs as
/// [AppTab].
final class MainWindow extends StackPane {
    private final List<AppTab> tabs;
    private final TabPane pane = new TabPane();
    private final MainMenu menu;
    private final KeyActions actions;
    private final Sheets sheets;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");

    /// Builds the content and binds it.
    ///
    /// @param tabs the tabs, in order
    /// @param first the index of the one that is shown first
    /// @param messages the window's texts
    /// @param notices what is said in passing
    /// @param sheets what lies over the content
    /// @param actions the window's own commands; those that concern tabs are added
    /// @param letters whether single letters are commands
    MainWindow(
            List<AppTab> tabs,
            int first,
            Messages messages,
            Notices notices,
            Sheets sheets,
            KeyActions actions,
            BooleanSupplier letters) {
        this.tabs = List.copyOf(tabs);
        this.actions = actions;
        this.sheets = sheets;
        menu = new MainMenu(messages);
        for (AppTab tab : tabs) {
            Tab header = new Tab();
            header.textProperty().bind(tab.title());
            pane.getTabs().add(header);
            tab.runState().subscribe(_ -> followState());
            tab.headline().subscribe(_ -> nameWindow(messages));
        }
        select(first);
        // a tab that nobody has opened, its view, its styles and its layout would make every start longer
        for (int i = 0; i < tabs.size(); i++) {
            AppTab tab = tabs.get(i);
            Tab header = pane.getTabs().get(i);
            header.selectedProperty().subscribe(selected -> {
                if (selected && header.getContent() == null) {
                    show(tab, header);
                }
            });
        }
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        actions.on(Command.SHOW_SCALE, () -> select(0))
                .on(Command.SHOW_NEWS, () -> select(1))
                .on(Command.ESCAPE, this::escape)
                .on(Command.REFRESH, () -> refresh(Command.REFRESH));
        BorderPane content = new BorderPane(pane);
        content.setTop(menu);
        content.setBottom(new NoticeBar(notices, messages));
        getStyleClass().add("main-window");
        getChildren().addAll(content, sheets.pane());
        pane.getSelectionModel().selectedIndexProperty().subscribe(() -> {
            menu.show(nearest());
            followState();
            nameWindow(messages);
        });
        menu.show(nearest());
        nameWindow(messages);
        new KeyDispatcher(this::nearest, letters).install(this);
    }

    private void show(AppTab tab, Tab header) {
        header.setContent(tab.view());
        // Enter must start what is seen: a default button answers even on a tab that is hidden
        tab.runButton()
                .defaultButtonProperty()
                .bind(header.selectedProperty().and(sheets.openProperty().not()));
    }

    /// The index of the selected tab.
    ///
    /// @return 0 or more
    int tab() {
        return Math.max(0, pane.getSelectionModel().getSelectedIndex());
    }

    /// Selects a tab.
    ///
    /// @param index its place; nothing happens where there is none
    void select(int index) {
        pane.getSelectionModel().select(index);
    }

    /// Opens what a person has named, in the tab that it is for.
    ///
    /// @param request nothing happens where no tab takes anything of it
    void open(OpenRequest request) {
        tabs.stream().filter(tab -> tab.open(request)).toList().stream()
                .findFirst()
                .ifPresent(tab -> select(tabs.indexOf(tab)));
    }

    /// What the window's title says.
    ///
    /// @return the selected tab's headline and the application's name
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Puts the focus where work begins on the selected tab.
    void focusFirst() {
        selected().focusFirst();
    }

    private AppTab selected() {
        return tabs.get(tab());
    }

    /// While a sheet is open, only the window's commands have a meaning.
    private List<KeyActions> nearest() {
        return sheets.openProperty().get()
                ? List.of(actions)
                : List.of(selected().actions(), actions);
    }

    private void followState() {
        boolean idle =
                selected().runState().getValue() == RunState.IDLE || !selected().keepsWaiting();
        pane.setCursor(idle ? Cursor.DEFAULT : Cursor.WAIT);
    }

    private void nameWindow(Messages messages) {
        String headline = selected().headline().getValue();
        String name = messages.text("window.title");
        title.set(headline.isEmpty() ? name : headline + " · " + name);
    }

    /// F5 means the news wherever it is pressed.
    private void refresh(Command command) {
        Stream.concat(Stream.of(selected()), tabs.stream())
                .filter(tab -> tab.actions().has(command))
                .findFirst()
                .ifPresent(tab -> {
                    select(tabs.indexOf(tab));
                    tab.actions().run(command);
                });
    }

    private void escape() {
        if (sheets.openProperty().get()) {
            sheets.close();
        } else if (selected().runState().getValue().isCancellable()) {
            selected().cancel();
        }
    }
}
