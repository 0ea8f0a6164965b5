package app.tandem.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Roles, accessible texts and the order of the focus. Linux has no screen reader in JavaFX, so that they are
/// tested as properties.
final class ScaleAccessTest extends LocalScaleTest {
    private static final int MOST_STOPS = 80;
    /// Where JavaFX keeps a tooltip that was installed.
    private static final String INSTALLED = "javafx.scene.control.Tooltip";

    @BeforeEach
    void paint() throws Exception {
        photos.paint("a.png", 900, 600);
    }

    @Test
    void whateverTakesTheFocusHasANameForAScreenReader() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.click("#scale-more");
            window.await("the list", () -> window.text("#filter-ALL").endsWith(" 1"));
            List<Node> all = window.onFx(() -> nodes(tab(window)).toList());
            Set<Node> labelled = all.stream()
                    .filter(Label.class::isInstance)
                    .map(label -> ((Label) label).getLabelFor())
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            assertThat(all.stream()
                            .filter(node -> node.isFocusTraversable() && node.isVisible())
                            .filter(node -> !isNamed(node) && !labelled.contains(node))
                            .map(Node::toString))
                    .isEmpty();
            assertThat(window.node("#pictures", TableView.class).getAccessibleRole())
                    .isEqualTo(AccessibleRole.TABLE_VIEW);
            assertThat(all.stream().filter(ProgressBar.class::isInstance).map(Node::getAccessibleText))
                    .containsExactly("Pictures done");
        }
    }

    @Test
    void eachControlSaysInATooltipWhatItDoes() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            window.click("#scale-more");
            window.onFx(() ->
                    Pointer.enter(nodes(window.node(".start-pane", Node.class)).toList()));
            assertThat(window.onFx(
                            () -> nodes(window.node(".start-pane", Node.class)).toList()))
                    .allSatisfy(node -> {
                        if (node instanceof Control control && control.isFocusTraversable()) {
                            assertThat(control.getTooltip()).as(node.toString()).isNotNull();
                        }
                    });
            photos.give(window);
            window.await("the list", () -> window.text("#filter-ALL").endsWith(" 1"));
            assertThat(withoutTooltip(window)).isEmpty();
            window.type("#scale-find", "no such name");
            window.await("the empty list", () -> window.shown("#scale-show-all"));
            assertThat(withoutTooltip(window)).isEmpty();
        }
    }

    private static List<String> withoutTooltip(TandemWindow window) throws Exception {
        List<Node> all = window.onFx(() -> nodes(tab(window)).toList());
        window.onFx(() -> Pointer.enter(all));
        return all.stream()
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .filter(control -> control.isFocusTraversable() && control.isVisible())
                .filter(control -> !(control instanceof TableView || control instanceof ScrollPane))
                .filter(control -> !(control.getParent() instanceof Spinner))
                .filter(control ->
                        control.getTooltip() == null && !control.getProperties().containsKey(INSTALLED))
                .map(Node::toString)
                .toList();
    }

    @Test
    void tabComesToEachControlAndBackToTheFirst() throws Exception {
        try (TandemWindow window = TandemWindow.open(data)) {
            photos.give(window);
            window.await("the list", () -> window.text("#filter-ALL").endsWith(" 1"));
            window.focus("#source");
            Set<String> stops = new LinkedHashSet<>();
            for (int i = 0; i < MOST_STOPS; i++) {
                Node focused = window.focused();
                stops.add(Objects.requireNonNullElse(
                        focused.getId(), focused.getClass().getSimpleName()));
                window.press(KeyCode.TAB);
                if ("source".equals(window.focused().getId())) {
                    break;
                }
            }
            assertThat(window.focused().getId()).isEqualTo("source");
            assertThat(stops)
                    .contains("source", "target", "scale", "scale-more", "filter-ALL", "scale-find", "pictures")
                    .as("what can't be seen")
                    .doesNotContain("sheets");
        }
    }

    private static Node tab(TandemWindow window) {
        Node node = window.node("#source", TextField.class);
        while (!node.getStyleClass().contains("tab-body")) {
            node = node.getParent();
        }
        return node;
    }

    private static boolean isNamed(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        return (text != null && !text.isBlank())
                || (node.getAccessibleText() != null
                        && !node.getAccessibleText().isBlank());
    }

    private static Stream<Node> nodes(Node root) {
        List<Node> all = new ArrayList<>(List.of(root));
        if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes(child).forEach(all::add));
        }
        return all.stream();
    }
}
