package app.tandem.engine.news.store.rules;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.essay;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.entries.EntryLine;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RulesTest extends StoreTest {
    private static final Rule SPORT = Rule.of("sport", Action.MUTE, List.of("World  cup", "fútbol*"));

    @Test
    void aRuleMutesWhatArrivesAndItsRemovalShowsItAgain() {
        long id = store.rules().add(SPORT);
        arrive();
        assertThat(titles(ALL)).containsExactlyInAnyOrder("Java news", "Cup of the world");
        assertThat(store.entries().count(ALL.unreadOnly())).isEqualTo(2);
        store.rules().remove(id);
        assertThat(titles(ALL)).hasSize(4);
    }

    @Test
    void aPreviewChangesNothingAndShowsWhatTheRuleWouldDo() {
        arrive();
        List<String> preview =
                store.rules().preview(SPORT, 10).stream().map(EntryLine::title).toList();
        assertThat(preview).containsExactlyInAnyOrder("Futbolistas", "The world cup");
        assertThat(titles(ALL)).hasSize(4);
        Rules.Numbered rule = new Rules.Numbered(store.rules().add(SPORT), SPORT);
        assertThat(store.rules().applyToStored(rule)).isEqualTo(2);
        assertThat(titles(ALL)).hasSize(2).doesNotContainAnyElementsOf(preview);
    }

    @Test
    void rulesStarAndMarkReadByAuthorCategoryAndFeed() {
        store.rules().add(new Rule("ann", Action.STAR, List.of(), false, null, "ANN", null));
        store.rules().add(new Rule("read", Action.MARK_READ, List.of(), false, null, null, "Ball"));
        store.rules()
                .add(new Rule(
                        "other",
                        Action.MUTE,
                        List.of(),
                        false,
                        subscription("b").address(),
                        null,
                        null));
        arrive();
        assertThat(titles(ALL.starredOnly())).containsExactly("Java news");
        assertThat(titles(ALL.unreadOnly())).containsExactlyInAnyOrder("Java news", "Cup of the world");
        store.remember(changed(subscription("b"), NOW, entry("1", null, "Other news")), 0);
        assertThat(titles(ALL)).doesNotContain("Other news");
    }

    @Test
    void aRuleMayLookAtTheTitleOnly() {
        arrive();
        Rule body = Rule.of("b", Action.MUTE, List.of("prose"));
        Rule title = new Rule("t", Action.MUTE, List.of("prose"), true, null, null, null);
        assertThat(store.rules().preview(body, 10)).hasSize(4);
        assertThat(store.rules().preview(title, 10)).isEmpty();
        assertThat(store.rules().preview(body, 3)).hasSize(3);
    }

    @Test
    void aRuleWithoutConditionsIsRefusedAndOneWithoutWordsFindsNothing() {
        Rule all = Rule.of("all", Action.MUTE, List.of(" "));
        assertThatThrownBy(() -> store.rules().add(all)).isInstanceOf(IllegalArgumentException.class);
        arrive();
        assertThat(store.rules().preview(new Rule("odd", Action.MUTE, List.of("\"*("), false, null, null, null), 9))
                .isEmpty();
    }

    @Test
    void rulesComeBackAsTheyWere() {
        Rule rule = new Rule(
                "n",
                Action.MARK_READ,
                List.of("a b", "c*"),
                true,
                subscription("a").address(),
                "x",
                "y");
        long id = store.rules().add(rule);
        assertThat(store.rules().all()).containsExactly(new Rules.Numbered(id, rule));
    }

    private void arrive() {
        store.remember(
                changed(
                        subscription("a"),
                        NOW,
                        essay("1", "Java news", "Ann Example", List.of("java"), "<p>prose</p>"),
                        essay("2", "The world cup", "Bob", List.of("Sport", "ball"), "prose"),
                        essay("3", "Cup of the world", "Bob", List.of("tea"), "prose"),
                        essay("4", "Futbolistas", "Bob", List.of("BALL"), "prose")),
                0);
    }
}
