package app.tandem.gui.scale.list;

import app.tandem.engine.scale.plan.Cure;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.plan.ImageRow;
import app.tandem.gui.scale.plan.ListFilter;
import java.util.List;
import java.util.Optional;

/// What can be done about what a plan says of an image, before anything is written.
final class ImageCures {
    private final ListModel model;
    private final Messages texts;

    /// One thing that can be done.
    ///
    /// @param brief its text in the row
    /// @param text its text in a menu
    /// @param run does it
    record Action(String brief, String text, Runnable run) {}

    /// Cures that change a model's settings.
    ImageCures(ListModel model, Messages texts) {
        this.model = model;
        this.texts = texts;
    }

    /// What can be done about an image.
    ///
    /// @return none while a run is at work, and where all goes as expected
    List<Action> of(ImageRow row) {
        if (model.runStateProperty().get() != RunState.IDLE || !row.outcomes().isEmpty()) {
            return List.of();
        }
        return row.item().stream()
                .flatMap(item -> item.notices().stream()
                        .map(PlanItem.Notice::cure)
                        .distinct()
                        .flatMap(cure -> action(cure, item).stream()))
                .toList();
    }

    /// What can be done first, or else a button that says why nothing is made of an image.
    ///
    /// @param row the image
    /// @param explain shows the whole reason
    /// @return empty where all goes as expected
    Optional<Action> first(ImageRow row, Runnable explain) {
        boolean left = ListFilter.FAILED.shows(row) || ListFilter.SKIPPED.shows(row) || ListFilter.CONFLICTS.shows(row);
        return of(row).stream()
                .findFirst()
                .or(() -> left
                        ? Optional.of(new Action(texts.text("scale.why"), texts.text("scale.why.tip"), explain))
                        : Optional.empty());
    }

    private Optional<Action> action(Cure cure, PlanItem item) {
        ScaleSettings now = model.settings().settingsProperty().get();
        return switch (cure) {
            case NONE, CHOOSE_TARGET -> Optional.empty();
            case OPEN ->
                Optional.of(new Action(
                        texts.text("scale.cure.short.open"),
                        texts.text("scale.menu.open"),
                        () -> model.open(item.image().file())));
            case NUMBER ->
                Optional.of(change(
                        texts.text("scale.cure.short.number"),
                        texts.text("scale.cure.number"),
                        now.withNumbered(true)));
            case NAME_SIZES ->
                Optional.of(change(
                        texts.text("scale.cure.short.name-sizes"),
                        texts.text("scale.cure.name-sizes"),
                        now.withOutput(now.output().withNaming(Optional.of(NameTemplate.NAME_AND_SIZE)))));
            case REPLACE ->
                Optional.of(change(
                        texts.text("scale.cure.short.replace"),
                        texts.text("scale.cure.replace"),
                        now.withExisting(ExistingFilePolicy.REPLACE)));
        };
    }

    private Action change(String brief, String text, ScaleSettings changed) {
        return new Action(brief, text, () -> model.settings().settingsProperty().set(changed));
    }
}
