package app.tandem.gui.news.filters;

import static app.tandem.engine.news.store.Documents.NOW;
import static app.tandem.engine.news.store.Documents.changed;
import static app.tandem.engine.news.store.Documents.entry;
import static app.tandem.engine.news.store.Documents.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.news.store.StoreTest;
import app.tandem.engine.news.store.rules.Action;
import app.tandem.engine.news.store.rules.Rule;
import app.tandem.engine.news.store.rules.Rules;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.news.feeds.SubscriptionEditor;
import app.tandem.gui.news.store.StoreAccess;
import app.tandem.gui.notices.Notices;
import app.tandem.gui.notices.UndoStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RuleEditorTest extends StoreTest {
    private static final Rule MUTED = rule(Action.MUTE, "cup");
    private static final Rule READ = rule(Action.MARK_READ, "cup");

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final UndoStack undo = new UndoStack();
    private final Notices notices = new Notices();
    private StoreAccess access;
    private RuleEditor editor;

    @BeforeEach
    void fill() {
        store.subscriptions().add(subscription("a"));
        store.remember(
                changed(
                        subscription("a"),
                        NOW,
                        entry("1", null, "The world cup"),
                        entry("2", null, "Java news"),
                        entry("3", null, "Cup of tea")),
                0);
        access = new StoreAccess(folder.resolve("news.db"), thread, Runnable::run, failure -> {
            throw failure;
        });
        editor = new RuleEditor(
                access,
                new SubscriptionEditor.Surroundings(undo, notices, new Messages(Locale.ENGLISH), () -> {}, _ -> {}));
    }

    @AfterEach
    void end() {
        access.close();
        thread.close();
    }

    @Test
    void aPreviewShowsWhatARuleWouldConcern() throws Exception {
        List<String> concerned = new ArrayList<>();
        editor.preview(MUTED, lines -> lines.forEach(line -> concerned.add(line.title())));
        drain();
        assertThat(concerned).containsExactlyInAnyOrder("The world cup", "Cup of tea");
        assertThat(titles(ALL)).hasSize(3);
    }

    @Test
    void aRuleThatMutesWhatIsStoredIsUndoneAndDoneAgain() throws Exception {
        editor.save(MUTED, Optional.empty(), true);
        drain();
        assertThat(titles(ALL)).containsExactly("Java news");
        assertThat(notices.log())
                .extracting(Notices.Logged::text)
                .containsExactly("Rule “cup” saved, 2 entries concerned");
        undo.undo();
        drain();
        assertThat(titles(ALL)).hasSize(3);
        assertThat(rules()).isEmpty();
    }

    @Test
    void anUndoMarksOnlyWhatTheRuleMarked() throws Exception {
        store.marks().read(List.of(line("Cup of tea").id()), true);
        editor.save(READ, Optional.empty(), true);
        drain();
        assertThat(titles(ALL.unreadOnly())).containsExactly("Java news");
        undo.undo();
        drain();
        assertThat(titles(ALL.unreadOnly())).containsExactlyInAnyOrder("Java news", "The world cup");
    }

    @Test
    void aChangedRuleTakesThePlaceOfTheOldOneUntilUndone() throws Exception {
        editor.save(MUTED, Optional.empty(), true);
        drain();
        editor.save(READ, Optional.of(store.rules().all().getFirst()), false);
        drain();
        assertThat(rules()).containsExactly(READ);
        assertThat(titles(ALL)).hasSize(3);
        undo.undo();
        drain();
        assertThat(rules()).containsExactly(MUTED);
        assertThat(titles(ALL)).containsExactly("Java news");
    }

    @Test
    void aRemovedRuleComesBackWithWhatItMuted() throws Exception {
        editor.save(MUTED, Optional.empty(), true);
        drain();
        editor.remove(store.rules().all().getFirst());
        drain();
        assertThat(titles(ALL)).hasSize(3);
        undo.undo();
        drain();
        assertThat(titles(ALL)).containsExactly("Java news");
    }

    @Test
    void rulesHaveTheirNumbersHoweverOftenAStepIsUndoneAndDoneAgain() throws Exception {
        editor.save(MUTED, Optional.empty(), true);
        drain();
        editor.save(READ, Optional.of(store.rules().all().getFirst()), true);
        drain();
        editor.remove(store.rules().all().getFirst());
        drain();
        for (int round = 0; round < 2; round++) {
            assertThat(rules()).isEmpty();
            undo.undo();
            drain();
            assertThat(rules()).containsExactly(READ);
            undo.undo();
            drain();
            assertThat(rules()).containsExactly(MUTED);
            assertThat(titles(ALL)).containsExactly("Java news");
            undo.undo();
            drain();
            assertThat(rules()).isEmpty();
            for (int i = 0; i < 3; i++) {
                undo.redo();
                drain();
            }
        }
    }

    private List<Rule> rules() {
        return store.rules().all().stream().map(Rules.Numbered::rule).toList();
    }

    private void drain() throws Exception {
        thread.submit(() -> {}).get();
    }

    private static Rule rule(Action action, String phrase) {
        return Rule.of(phrase, action, List.of(phrase));
    }
}
