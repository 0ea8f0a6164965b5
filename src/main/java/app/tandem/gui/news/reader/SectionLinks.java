package app.tandem.gui.news.reader;

import app.tandem.gui.fx.RightToLeft;
import app.tandem.gui.news.article.ArticleView;
import app.tandem.gui.news.article.content.Article;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The headings of the open article: each leads there, and the one that is being read stands out. JavaFX
/// thread.
final class SectionLinks extends VBox {
    /// One heading tells nothing that is not seen anyway.
    private static final int FEWEST = 2;

    /// More would be a list to search in.
    private static final int MOST = 60;

    private static final String READING = "reading";

    private record Link(Article.Section section, Hyperlink node) {}

    private final ArticleView view;
    private final List<Link> links = new ArrayList<>();
    private final Label heading;
    private boolean waiting;

    /// No heading yet.
    ///
    /// @param view shows the article
    /// @param heading stands above the headings
    SectionLinks(ArticleView view, String heading) {
        this.view = view;
        this.heading = new Label(heading);
        this.heading.getStyleClass().add("heading");
        setId("section-links");
        getStyleClass().add("section-links");
        managedProperty().bind(visibleProperty());
        view.positionProperty().subscribe(_ -> markAfterLayout());
        view.lengthProperty().subscribe(_ -> markAfterLayout());
    }

    /// Shows the headings of another article.
    ///
    /// @param article the one that is shown
    void show(Article article) {
        links.clear();
        getChildren().setAll(heading);
        List<Article.Section> sections = article.sections();
        setVisible(sections.size() >= FEWEST);
        int top = sections.stream().mapToInt(Article.Section::level).min().orElse(1);
        for (Article.Section section : sections.subList(0, Math.min(MOST, sections.size()))) {
            Hyperlink node = new Hyperlink(section.title());
            RightToLeft.wrap(node);
            node.getStyleClass().addAll("section-link", section.level() > top ? "lower" : "upper");
            node.setOnAction(_ -> view.show(section));
            links.add(new Link(section, node));
            getChildren().add(node);
        }
        markAfterLayout();
    }

    /// Where headings stand is asked when the layout is done: amid it, JavaFX loses count of what has moved,
    /// and throws in each frame from then on.
    private void markAfterLayout() {
        Scene scene = getScene();
        if (scene == null || waiting) {
            return;
        }
        waiting = true;
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                waiting = false;
                mark();
            }
        });
        requestLayout();
    }

    private void mark() {
        Hyperlink reading = null;
        for (Link link : links) {
            link.node().getStyleClass().remove(READING);
            if (view.isPast(link.section())) {
                reading = link.node();
            }
        }
        if (reading != null) {
            reading.getStyleClass().add(READING);
        }
    }
}
