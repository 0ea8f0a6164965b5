package app.tandem.gui;

import app.tandem.KilledProcess;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.journal.RunUndo;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.TextImageEngine;
import app.tandem.engine.scale.preset.Preset;
import app.tandem.engine.scale.preset.Presets;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.ScaleSettings;
import app.tandem.engine.scale.watch.FolderWatcher;
import app.tandem.engine.work.PauseSwitch;
import app.tandem.engine.work.Progress;
import app.tandem.gui.scale.settings.LastSettings;
import app.tandem.gui.settings.Setting;
import app.tandem.gui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A process that does what the Scale tab does, until it is killed, and says a line for each step.
final class KilledScaler {
    static final String PRESET = "mine";
    static final String LAST = "scale-settings.json";
    static final Setting<Integer> NUMBER = new Setting<>("scale.number", 0, Integer::valueOf, String::valueOf);

    private KilledScaler() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "replace" -> replace(folder, RunJournal.begin(folder.resolve("runs")), new Outcomes());
            case "undo" -> {
                KilledProcess.say("undo");
                RunUndo.undo(RunUndo.newest(folder.resolve("runs")).orElseThrow());
            }
            case "watch" ->
                FolderWatcher.run(
                        request(folder), new PauseSwitch(), RunJournal.begin(folder.resolve("runs")), new Outcomes());
            case "preset" -> {
                for (int i = 1; true; i++) {
                    new Presets(folder).save(new Preset(PRESET, ScaleSettings.within(i)));
                    KilledProcess.say(Integer.toString(i));
                }
            }
            case "settings" -> {
                Settings settings = new Settings(folder.resolve("window.properties"), Runnable::run);
                for (int i = 1; true; i++) {
                    settings.set(NUMBER, i);
                    var _ = settings.save();
                    KilledProcess.say(Integer.toString(i));
                }
            }
            case "last" -> {
                ObjectProperty<ScaleSettings> settings = new SimpleObjectProperty<>(ScaleSettings.within(1));
                LastSettings last = new LastSettings(folder.resolve(LAST), settings, Runnable::run);
                for (int i = 1_001; true; i++) { // beyond the usual size, of which no file is kept
                    settings.set(ScaleSettings.within(i));
                    last.save(Runnable::run);
                    KilledProcess.say(Integer.toString(i));
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    static ScaleRequest request(Path folder) {
        return ScaleRequest.of(folder.resolve("source"), folder.resolve("target"), 400);
    }

    static void replace(Path folder, RunJournal journal, ScaleListener listener) throws Exception {
        ScaleRequest request = request(folder).withExisting(ExistingFilePolicy.REPLACE);
        new BatchScaler(new TextImageEngine()).run(request, List.of(), new PauseSwitch(), journal, listener);
    }

    static void replaceAll(Path folder) throws Exception {
        replace(folder, RunJournal.begin(folder.resolve("runs")), new Recorder());
    }

    private static final class Outcomes implements ScaleListener {
        @Override
        public void ended(ScaleOutcome outcome, Progress progress) {
            KilledProcess.say(outcome.toString());
        }
    }
}
