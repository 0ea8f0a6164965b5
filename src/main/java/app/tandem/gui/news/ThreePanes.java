package app.tandem.gui.news;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/// The feeds, the entries and the article beside each other. Where there is little space the feeds fold away,
/// and wherever the reader wants them to; the article can be shown alone; the splitters come back where they
/// were. JavaFX thread.
final class ThreePanes extends SplitPane {
    /// In less width the feeds fold away: em of the window's text, 860 pixels at 100 %.
    private static final double NARROW = 860 / 14.0;

    /// What the article keeps when the window becomes narrower: em of the window's text, 364 pixels at 100 %.
    private static final double ARTICLE = 26;

    /// Where the splitters are until the reader moves them, in shares of the width.
    static final double LEFT = 0.22;

    static final double RIGHT = 0.53;

    /// What feeds and entries take at most until then: em of the window's text, 240 and 400 pixels at 100 %.
    private static final double FEEDS = 240 / 14.0;

    private static final double ENTRIES = 400 / 14.0;

    /// Layouts until the split pane has taken in other panes.
    private static final int LAYOUTS = 2;

    private final Region feeds;
    private final Region entries;
    private final Region article;
    private final ObservableValue<Font> text;
    private final BooleanProperty alone = new SimpleBooleanProperty(this, "alone");
    private final BooleanProperty feedsShown = new SimpleBooleanProperty(this, "feedsShown", true);
    private double[] dividers = {LEFT, RIGHT};
    private boolean usual = true;
    private boolean narrow;
    private boolean shownWhereWide = true;
    private boolean resized;
    private boolean arranging;
    private Wanted wanted = new Wanted(0, 0, 0);
    private double[] placed = {0, 0};

    /// Builds them.
    ///
    /// @param feeds at the left
    /// @param entries in the middle
    /// @param article at the right; takes what width the others leave
    /// @param text the font of the window's text
    ThreePanes(Region feeds, Region entries, Region article, ObservableValue<Font> text) {
        this.feeds = feeds;
        this.entries = entries;
        this.article = article;
        this.text = text;
        setResizableWithParent(feeds, false);
        setResizableWithParent(entries, false);
        widthProperty().subscribe(_ -> {
            resized = true;
            fit();
        });
        text.subscribe(_ -> fit());
        alone.subscribe(this::arrange);
        feedsShown.subscribe(shown -> {
            shownWhereWide = narrow ? shownWhereWide : shown;
            arrange();
        });
    }

    /// Whether the feeds are shown: at once what the reader wants, and false where the window becomes too
    /// narrow.
    ///
    /// @return may be set
    BooleanProperty feedsShownProperty() {
        return feedsShown;
    }

    /// Whether the feeds are shown where there is space.
    ///
    /// @return what the reader wants, for the next start
    boolean showsFeedsWhereWide() {
        return shownWhereWide;
    }

    private void fit() {
        boolean now = getWidth() > 0 && getWidth() < NARROW * text.getValue().getSize();
        if (now != narrow) {
            narrow = now;
            feedsShown.set(!narrow && shownWhereWide);
        }
        arrange();
    }

    /// A window that becomes narrower takes from the article alone until that has no more than it needs, then
    /// from the others as well; a wider one gives back. An article that the reader has made narrower himself
    /// stays as it is.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double[] at = getDividerPositions();
        double width = getWidth();
        if (at.length < 2 || width <= 0) {
            return;
        }
        if (resized || arranging) {
            placed = placed(width);
            setDividerPositions(placed);
        } else if (!isPlaced(at)) {
            wanted = new Wanted(at[0] * width, at[1] * width, (1 - at[1]) * width);
            usual = false;
        }
        resized = false;
    }

    private double[] placed(double width) {
        double em = text.getValue().getSize();
        if (usual) {
            double left = Math.min(LEFT * width, FEEDS * em);
            double right = left + Math.min((RIGHT - LEFT) * width, ENTRIES * em);
            wanted = new Wanted(left, right, width - right);
        } else if (wanted.right() <= 0) {
            wanted = new Wanted(dividers[0] * width, dividers[1] * width, (1 - dividers[1]) * width);
        }
        double least = Math.min(wanted.article(), ARTICLE * em);
        double share = Math.min(1, Math.max(0, width - least) / wanted.right());
        return new double[] {wanted.left() * share / width, wanted.right() * share / width};
    }

    private boolean isPlaced(double[] at) {
        return Math.abs(at[0] - placed[0]) * getWidth() < 2 && Math.abs(at[1] - placed[1]) * getWidth() < 2;
    }

    /// Where the reader has put the splitters, and what that left for the article then: in pixels.
    private record Wanted(double left, double right, double article) {}

    /// Whether the article is shown alone.
    ///
    /// @return may be set
    BooleanProperty aloneProperty() {
        return alone;
    }

    /// Where the splitters are: shares of the width.
    ///
    /// @return between feeds and entries, and between entries and article
    double[] dividers() {
        remember();
        return usual ? new double[] {LEFT, RIGHT} : dividers.clone();
    }

    /// Puts the splitters.
    ///
    /// @param left between feeds and entries
    /// @param right between entries and article
    void setDividers(double left, double right) {
        usual = left == LEFT && right == RIGHT;
        place(left, right);
    }

    private void place(double left, double right) {
        dividers = new double[] {left, right};
        setDividerPositions(getItems().size() == 3 ? dividers : new double[] {right - left});
    }

    private void remember() {
        double[] now = getDividerPositions();
        if (now.length == 2) {
            dividers = now.clone();
        } else if (now.length == 1) {
            dividers = new double[] {dividers[0], Math.min(0.95, dividers[0] + now[0])};
        }
    }

    private void arrange() {
        List<Region> wanted = alone.get()
                ? List.of(article)
                : feedsShown.get() ? List.of(feeds, entries, article) : List.of(entries, article);
        if (!getItems().equals(wanted)) {
            remember();
            double[] kept = dividers.clone();
            getItems().setAll(wanted);
            place(kept[0], kept[1]);
            placeAfterLayout(kept[0], kept[1]);
        }
    }

    /// Puts the splitters once more after the layouts in which the split pane places those of new panes itself.
    private void placeAfterLayout(double left, double right) {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        arranging = true;
        scene.addPostLayoutPulseListener(new Runnable() {
            private int pulses;

            @Override
            public void run() {
                if (getItems().size() < 3) {
                    place(left, right);
                }
                if (++pulses == LAYOUTS) {
                    scene.removePostLayoutPulseListener(this);
                    arranging = false;
                } else {
                    requestLayout();
                }
            }
        });
        requestLayout();
    }
}
