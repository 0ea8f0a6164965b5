package app.tandem.gui.news.article;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Scrolls an article by pages, and to a place in it. JavaFX thread.
final class ArticleScroller extends ScrollPane {
    /// What is left in sight of the last page, as a share of the new one.
    private static final double PAGE = 0.9;

    /// What stands above a heading that was gone to, in pixels.
    private static final double ABOVE = 16;

    /// A scroller of a page.
    ///
    /// @param page as wide as the scroller
    ArticleScroller(Region page) {
        super(page);
        setFitToWidth(true);
        setFocusTraversable(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /// Scrolls down by almost a page.
    ///
    /// @return false when the end was already there
    boolean pageDown() {
        if (hidden() <= 0 || getVvalue() >= getVmax()) {
            return false;
        }
        setVvalue(Math.min(getVmax(), getVvalue() + page() / hidden()));
        return true;
    }

    /// Scrolls up by almost a page.
    void pageUp() {
        setVvalue(hidden() <= 0 ? 0 : Math.max(0, getVvalue() - page() / hidden()));
    }

    /// Scrolls until a node is at the top, or as near to it as the end allows.
    ///
    /// @param node within the page
    void show(Node node) {
        applyCss();
        layout();
        if (hidden() > 0) {
            setVvalue(Math.clamp((top(node) - ABOVE) / hidden(), 0, getVmax()));
        }
    }

    /// Whether a node begins above the upper third of what is seen.
    ///
    /// @param node within the page
    /// @return true for one that was scrolled past
    boolean isPast(Node node) {
        return top(node)
                <= getVvalue() * Math.max(0, hidden()) + getViewportBounds().getHeight() / 3;
    }

    private double top(Node node) {
        return getContent()
                .sceneToLocal(node.localToScene(node.getLayoutBounds()))
                .getMinY();
    }

    private double page() {
        return getViewportBounds().getHeight() * PAGE;
    }

    private double hidden() {
        return getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
    }
}
