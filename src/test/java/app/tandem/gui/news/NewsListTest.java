package app.tandem.gui.news;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.entries.SearchHits;
import app.tandem.gui.news.entries.EntryRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What stays in the list, what comes into it, and what comes back.
@Timeout(60)
final class NewsListTest extends TwoFeedsTest {
    @Test
    void theEntryThatIsOpenStaysWhereReadOnesAreHiddenUnlessItsFeedIsRemoved() {
        start();
        EntryRow tea = row("Tea");
        model.marks().toggleRead(row("Coffee"));
        model.article().open(tea, new SearchHits(""));
        model.marks().seen(tea);

        model.entries().hideReadProperty().set(true);
        assertThat(shown()).containsExactly("Cocoa", "Tea");
        assertThat(row("Tea")).isSameAs(tea);
        model.entries().searchProperty().set("Cocoa");
        assertThat(shown()).containsExactly("Cocoa");
        model.entries().searchProperty().set("");
        assertThat(shown()).containsExactly("Cocoa", "Tea");

        model.subscriptions().remove(item("A"));
        assertThat(shown()).containsExactly("Cocoa");
    }

    @Test
    void aRowShowsHowManyTellItsStoryAsSoonAsAnotherFeedTellsIt() {
        start();
        EntryRow tea = row("Tea");
        assertThat(tea.line().tellers()).isEqualTo(1);
        store.remember(changed(B, NOW, entry("9", "https://a.example/1", "Tea as well", NOW, null)), 0);
        model.entries().takeArrivals();

        assertThat(row("Tea")).isSameAs(tea);
        assertThat(tea.line().tellers()).isEqualTo(2);
        assertThat(shown()).doesNotContain("Tea as well");
    }

    @Test
    void whatIsUnreadAgainByUndoComesBackIntoTheListThatHasLeftItOut() {
        start();
        model.entries().hideReadProperty().set(true);
        model.marks().allRead();
        model.entries().reopen();
        assertThat(shown()).isEmpty();
        model.undo().undo();
        assertThat(shown()).containsExactly("Coffee", "Cocoa", "Tea");
    }
}
