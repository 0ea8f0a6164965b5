package app.tandem.gui.scale;

import app.tandem.engine.scale.request.Sizes;
import app.tandem.engine.text.OneLine;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.fx.RunState;
import app.tandem.gui.scale.run.Pace;
import app.tandem.gui.scale.run.RunMessages;
import app.tandem.gui.scale.run.ScaleService;
import app.tandem.gui.scale.settings.InputModel;
import app.tandem.gui.scale.settings.SettingsModel;
import javafx.beans.binding.StringBinding;

/// The line below the bar: what is wrong, what is being done, or what was done. JavaFX thread.
final class ScaleStatus extends StringBinding {
    private final ScaleService service;
    private final SettingsModel settings;
    private final InputModel inputs;
    private final Messages texts;
    private final RunMessages words;

    ScaleStatus(ScaleService service, SettingsModel settings, InputModel inputs, Messages texts) {
        this.service = service;
        this.settings = settings;
        this.inputs = inputs;
        this.texts = texts;
        words = new RunMessages(texts);
        bind(
                service.runStateProperty(),
                service.stateProperty(),
                service.messageProperty(),
                service.totalsProperty(),
                service.endProperty(),
                service.watchProperty(),
                service.paceProperty(),
                settings.sizesValidProperty(),
                settings.namesValidProperty(),
                inputs.problemProperty());
    }

    @Override
    protected String computeValue() {
        return switch (service.runStateProperty().get()) {
            case WORKING, PAUSED ->
                service.watchProperty()
                        .get()
                        .map(watch ->
                                words.watching(watch, service.totalsProperty().get()))
                        .orElseGet(() -> service.runStateProperty().get() == RunState.PAUSED
                                ? texts.text("scale.status.paused")
                                : working(service.paceProperty().get()));
            case CANCELLING -> texts.text("scale.status.cancelling");
            case IDLE ->
                switch (service.getState()) {
                    case SUCCEEDED, CANCELLED ->
                        words.closing(
                                service.totalsProperty().get(),
                                service.endProperty().get());
                    case FAILED -> texts.text("scale.status.failed", texts.text(service.getException()));
                    default -> idle();
                };
        };
    }

    private String working(Pace pace) {
        return pace.reading() && pace.total() > 0
                ? words.reading(pace)
                : texts.text("scale.status.working", OneLine.of(String.valueOf(service.getMessage())));
    }

    private String idle() {
        if (!settings.sizesValidProperty().get()) {
            return texts.text("scale.problem.size", texts.formats().number(Sizes.MOST_PIXELS));
        }
        return settings.namesValidProperty().get()
                ? OneLine.of(inputs.problemProperty().get())
                : texts.text("scale.problem.names");
    }
}
