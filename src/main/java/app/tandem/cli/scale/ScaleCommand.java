package app.tandem.cli.scale;

import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.EnumConverter;
import app.tandem.cli.startup.SignalHandler;
import app.tandem.engine.files.DataFolder;
import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.plan.ScalePlan;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.scale.request.Sizes;
import app.tandem.engine.scale.watch.FolderWatcher;
import app.tandem.engine.work.PauseSwitch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `tandem scale`.
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        customSynopsis = "tandem scale [OPTION...] SOURCE... TARGET",
        description = "Scales a folder of pictures into another folder, on all cores.")
public final class ScaleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private final ScaleOptions options = new ScaleOptions();

    @Option(names = "--dry-run", description = "Prints what would be done, and writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--watch",
            description =
                    "Goes on to scale what arrives in the source folders, until Ctrl+C. A file is taken when it has not changed"
                            + " for 2 seconds.")
    private boolean watch;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Writes every outcome as JSON.")
    private @Nullable Path report;

    @Option(
            names = "--undo",
            help = true, // so SOURCE and TARGET need not be given
            description = "Removes what the last run made, and puts back what it replaced; --dry-run only shows it.")
    private boolean undo;

    /// The command, ready to parse and run.
    ///
    /// @return picocli's view of it
    public static CommandLine commandLine() {
        CommandLine command = new CommandLine(new ScaleCommand());
        EnumConverter.register(command, Sizes.Mode.class);
        EnumConverter.register(command, Resampling.class);
        EnumConverter.register(command, RenderOptions.Colour.class);
        EnumConverter.register(command, MetadataMode.class);
        EnumConverter.register(command, ExistingFilePolicy.class);
        return command;
    }

    @Override
    public Integer call() throws Exception {
        check();
        if (undo) {
            return SignalHandler.around(() -> new UndoConsole(spec.commandLine(), dryRun)
                    .undo(DataFolder.standard().resolve("runs")));
        }
        ScaleRequest request = request();
        ScaleConsole console = new ScaleConsole(request.source(), request.target(), spec.commandLine());
        return SignalHandler.around(() -> {
            try {
                return dryRun ? plan(request, console) : watch ? watch(request, console) : reported(request, console);
            } catch (FolderException problem) {
                throw new ParameterException(spec.commandLine(), EnglishText.of(problem), problem);
            }
        });
    }

    /// What can't be asked for at once would else be left out without a word.
    private void check() {
        if (undo && options.given()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--undo takes back the last run, wherever it wrote to; SOURCE and TARGET can't be given with it");
        }
        if (watch && (undo || dryRun || report != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--watch can't be used with --undo, --dry-run or --report");
        }
    }

    private int watch(ScaleRequest request, ScaleConsole console) throws FolderException {
        WatchConsole lines = new WatchConsole(console, spec.commandLine());
        lines.begin(request.sources());
        return lines.end(FolderWatcher.run(request, new PauseSwitch(), journal(), lines));
    }

    private ScaleRequest request() {
        try {
            if (report != null) {
                ScaleReportFile.check(report, dryRun);
            }
            return options.request();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private int plan(ScaleRequest request, ScaleConsole console) throws FolderException {
        ScaleReport expected = ScaleReport.start(request.workers());
        try {
            ScalePlan plan = new BatchScaler().plan(request, console);
            console.print(plan);
            expected = plan.expected(request.workers());
        } catch (InterruptedException _) {
            expected = expected.asCancelled();
        }
        return console.end(expected, "dry run: ");
    }

    private int reported(ScaleRequest request, ScaleConsole console) throws FolderException {
        if (report == null) {
            return console.end(run(request, console), "");
        }
        ScaleReportFile file = new ScaleReportFile(request);
        ScaleReport ended = run(request, ScaleListener.both(console, file));
        try {
            file.write(report, ended);
            return console.end(ended, "");
        } catch (IOException e) {
            console.complain(report, "the report can't be written: " + EnglishText.of(e));
            return Math.max(1, console.end(ended, ""));
        }
    }

    private static ScaleReport run(ScaleRequest request, ScaleListener listener) throws FolderException {
        return new BatchScaler().run(request, List.of(), new PauseSwitch(), journal(), listener);
    }

    private static RunJournal journal() {
        try {
            return RunJournal.begin(DataFolder.standard().resolve("runs"));
        } catch (IOException e) {
            // a machine without a home folder scales as well, and can't undo
            System.getLogger(ScaleCommand.class.getName())
                    .log(System.Logger.Level.DEBUG, "this run can't be undone", e);
            return RunJournal.NONE;
        }
    }
}
