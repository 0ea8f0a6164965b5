package app.tandem.gui.news;

import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.NewsSettings.Every;
import app.tandem.gui.news.NewsSettings.ReadAfter;
import app.tandem.gui.news.article.ArticleView;
import app.tandem.gui.news.entries.Density;
import app.tandem.gui.news.reader.ArticleModel;
import app.tandem.gui.settings.Settings;
import app.tandem.gui.tab.SettingsForm;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The rows of the What's New tab in the sheet of settings. JavaFX thread.
final class NewsSettingsRows {
    private final SettingsForm form;
    private final Settings settings;
    private final ArticleModel article;
    private final Messages messages;

    /// Rows over settings.
    ///
    /// @param form where they go
    /// @param settings where the values are
    /// @param article tells whether pictures are allowed
    /// @param messages the window's texts
    NewsSettingsRows(SettingsForm form, Settings settings, ArticleModel article, Messages messages) {
        this.form = form;
        this.settings = settings;
        this.article = article;
        this.messages = messages;
    }

    /// Adds them.
    void add() {
        form.heading("tab.news");
        form.choice(
                "settings.density",
                settings.property(NewsSettings.DENSITY),
                List.of(Density.values()),
                density -> messages.text(
                        switch (density) {
                            case TITLE -> "settings.density.title";
                            case ORIGIN -> "settings.density.origin";
                            case BEGINNING -> "settings.density.beginning";
                        }));
        form.choice(
                "settings.article-width",
                settings.property(NewsSettings.WIDTH),
                List.of(ArticleView.Measure.values()),
                width -> messages.text(
                        switch (width) {
                            case NARROW -> "settings.article-width.narrow";
                            case NORMAL -> "settings.article-width.normal";
                            case WIDE -> "settings.article-width.wide";
                        }));
        form.number("settings.article-size", settings.property(NewsSettings.ARTICLE_SIZE), 80, 200, 10);
        form.choice(
                "settings.read-after",
                settings.property(NewsSettings.READ_AFTER),
                List.of(ReadAfter.values()),
                after -> messages.text(
                        switch (after) {
                            case AT_ONCE -> "settings.read-after.at-once";
                            case ONE_SECOND -> "settings.read-after.one";
                            case THREE_SECONDS -> "settings.read-after.three";
                            case BY_HAND -> "settings.read-after.by-hand";
                        }));
        ObjectProperty<Boolean> pictures =
                new SimpleObjectProperty<>(article.allPicturesProperty().get());
        pictures.subscribe(article::allowAllPictures);
        form.toggle("settings.pictures", pictures);
        form.note(messages.text("settings.pictures.note"));
        form.toggle("settings.refresh-start", settings.property(NewsSettings.AT_START));
        form.choice(
                "settings.refresh-every",
                settings.property(NewsSettings.EVERY),
                List.of(Every.values()),
                every -> every == Every.NEVER
                        ? messages.text("settings.refresh-every.never")
                        : messages.text("settings.refresh-every.minutes", every.minutes()));
        form.note(messages.text("settings.refresh-every.note"));
    }
}
