package app.tandem.gui.news.filters;

import app.tandem.engine.news.store.NewsStore;
import app.tandem.engine.news.store.entries.EntryLine;
import app.tandem.engine.news.store.rules.Action;
import app.tandem.engine.news.store.rules.Rule;
import app.tandem.engine.news.store.rules.Rules;
import app.tandem.gui.fx.Latest;
import app.tandem.gui.news.feeds.StoreSteps;
import app.tandem.gui.news.feeds.SubscriptionEditor;
import app.tandem.gui.news.store.StoreAccess;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The reader's rules: previewed on what is stored, saved, changed, removed. Whatever is changed can be undone.
/// All members belong to the JavaFX thread.
public final class RuleEditor {
    /// The most entries that a preview counts.
    static final int COUNTED = 1_000;

    private final StoreAccess store;
    private final SubscriptionEditor.Surroundings around;
    private final StoreSteps steps;
    private final Latest previews;

    /// An editor of the rules in a store.
    ///
    /// @param store where they are
    /// @param around told of changes
    public RuleEditor(StoreAccess store, SubscriptionEditor.Surroundings around) {
        this.store = store;
        this.around = around;
        steps = new StoreSteps(store, around);
        previews = store.latest();
    }

    private record Saved(long id, List<Long> marked) {}

    /// Reads the rules.
    ///
    /// @param shown given all of them, in the order in which they are applied
    void all(Consumer<List<Rules.Numbered>> shown) {
        store.submit(open -> open.rules().all(), shown);
    }

    /// Finds what a rule would concern; of several questions only the newest is answered.
    ///
    /// @param rule has a condition
    /// @param shown given the newest entries, [#COUNTED] and one more at most
    void preview(Rule rule, Consumer<List<EntryLine>> shown) {
        store.submitLatest(previews, open -> open.rules().preview(rule, COUNTED + 1), shown);
    }

    /// Puts a rule in force.
    ///
    /// @param rule has a condition
    /// @param old the rule that it takes the place of; empty for a new one
    /// @param stored whether it is applied to what is stored, too
    void save(Rule rule, Optional<Rules.Numbered> old, boolean stored) {
        steps.step(
                open -> {
                    old.ifPresent(before -> open.rules().remove(before.id()));
                    return saved(open, rule, stored);
                },
                saved -> around.messages()
                        .text("news.rules.saved", rule.name(), saved.marked().size()),
                (open, saved) -> {
                    open.rules().remove(saved.id());
                    unmark(open, rule.action(), saved.marked());
                    old.ifPresent(before -> restore(open, before));
                });
    }

    /// Removes a rule. What it muted is shown again; other marks stay.
    ///
    /// @param numbered the rule
    void remove(Rules.Numbered numbered) {
        steps.step(
                open -> {
                    open.rules().remove(numbered.id());
                    return numbered;
                },
                removed -> around.messages()
                        .text("news.feed.removed", removed.rule().name()),
                RuleEditor::restore);
    }

    private static Saved saved(NewsStore open, Rule rule, boolean stored) {
        long id = open.rules().add(rule);
        if (!stored) {
            return new Saved(id, List.of());
        }
        List<Long> unmarked = open.rules().preview(rule, Integer.MAX_VALUE).stream()
                .filter(line -> switch (rule.action()) {
                    case MUTE -> true;
                    case STAR -> !line.starred();
                    case MARK_READ -> !line.read();
                })
                .map(EntryLine::id)
                .toList();
        open.rules().applyToStored(new Rules.Numbered(id, rule));
        return new Saved(id, unmarked);
    }

    private static void unmark(NewsStore open, Action action, List<Long> marked) {
        switch (action) {
            case MUTE -> {} // shown again when the rule is removed
            case STAR -> open.marks().star(marked, false);
            case MARK_READ -> open.marks().read(marked, false);
        }
    }

    private static void restore(NewsStore open, Rules.Numbered numbered) {
        open.rules().restore(numbered);
        if (numbered.rule().action() == Action.MUTE) {
            open.rules().applyToStored(numbered);
        }
    }
}
