package app.tandem.gui.news.article;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The space between the lines of an article. Fonts differ in how high their lines are by themselves, from
/// 1.2 to 1.45 of their size, so that one space for all would be too little in one and too much in another.
/// JavaFX thread.
final class LineSpacing {
    /// From one base line to the next, in sizes of the font: WCAG 1.4.8 asks for 1.5, readers for no more
    /// than 1.6.
    private static final double LINE = 1.55;

    private final ReadOnlyDoubleWrapper space = new ReadOnlyDoubleWrapper();

    /// The space in a page.
    ///
    /// @param page whose font is followed
    LineSpacing(Pane page) {
        Text sample = new Text();
        sample.getStyleClass().add("article-text");
        sample.setManaged(false);
        sample.setVisible(false);
        page.getChildren().add(sample);
        sample.fontProperty().subscribe(font -> space.set(between(font)));
    }

    /// What is to be added below each line.
    ///
    /// @return in pixels, for text of the page's own size
    ReadOnlyDoubleProperty space() {
        return space.getReadOnlyProperty();
    }

    private static double between(Font font) {
        Text line = new Text("x");
        line.setFont(font);
        return Math.max(
                0, Math.rint(LINE * font.getSize() - line.getLayoutBounds().getHeight()));
    }
}
