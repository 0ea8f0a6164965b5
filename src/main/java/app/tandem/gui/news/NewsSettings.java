package app.tandem.gui.news;

import app.tandem.gui.news.article.ArticleView;
import app.tandem.gui.news.entries.Density;
import app.tandem.gui.settings.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the What's New tab keeps between two starts.
final class NewsSettings {
    /// A list of feeds that a reader chose before lists were kept in the store.
    static final Setting<Optional<Path>> LIST = Setting.path("news.list");

    static final Setting<String> SELECTED = Setting.text("news.selected", "unread");
    static final Setting<String> FOLDED = Setting.text("news.folded", "");
    static final Setting<String> ENTRY = Setting.text("news.entry", "0");
    static final Setting<Integer> TOP = Setting.integer("news.top", 0, 0, 100_000);
    static final Setting<Double> LEFT = Setting.number("news.left", ThreePanes.LEFT, 0, 1);
    static final Setting<Double> RIGHT = Setting.number("news.right", ThreePanes.RIGHT, 0, 1);
    static final Setting<Boolean> FEEDS_SHOWN = Setting.flag("news.feeds.shown", true);
    static final Setting<Density> DENSITY = Setting.choice("news.density", Density.BEGINNING);
    static final Setting<Boolean> OLDEST_FIRST = Setting.flag("news.oldest", false);
    static final Setting<ReadAfter> READ_AFTER = Setting.choice("news.read.after", ReadAfter.ONE_SECOND);
    static final Setting<Boolean> AT_START = Setting.flag("news.refresh.start", false);
    static final Setting<Every> EVERY = Setting.choice("news.refresh.every", Every.NEVER);
    static final Setting<ArticleView.Measure> WIDTH = Setting.choice("news.article.width", ArticleView.Measure.NORMAL);
    static final Setting<Integer> ARTICLE_SIZE = Setting.integer("news.article.size", 110, 80, 200);

    /// All of them.
    static final List<Setting<?>> ALL = List.of(
            LIST,
            SELECTED,
            FOLDED,
            ENTRY,
            TOP,
            LEFT,
            RIGHT,
            FEEDS_SHOWN,
            DENSITY,
            OLDEST_FIRST,
            READ_AFTER,
            AT_START,
            EVERY,
            WIDTH,
            ARTICLE_SIZE);

    private NewsSettings() {}

    /// When an entry that is shown counts as read.
    enum ReadAfter {
        AT_ONCE(0),
        ONE_SECOND(1),
        THREE_SECONDS(3),
        BY_HAND(-1);

        private final int seconds;

        ReadAfter(int seconds) {
            this.seconds = seconds;
        }

        /// How long.
        ///
        /// @return in seconds; negative for never
        int seconds() {
            return seconds;
        }
    }

    /// How often feeds are read without being asked to.
    enum Every {
        NEVER(0),
        QUARTER(15),
        HALF(30),
        HOUR(60),
        FOUR_HOURS(240);

        private final int minutes;

        Every(int minutes) {
            this.minutes = minutes;
        }

        /// How often.
        ///
        /// @return in minutes; 0 for never
        int minutes() {
            return minutes;
        }
    }
}
