package app.tandem.cli;

import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.FolderException;
import app.tandem.engine.scale.ScaleListener;
import app.tandem.engine.scale.ScalePlan;
import app.tandem.engine.scale.ScaleReport;
import app.tandem.engine.scale.ScaleRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
final class ScaleCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private final ScaleOptions options = new ScaleOptions();

    @Option(names = "--dry-run", description = "prints what would be done, and writes nothing")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE.json", description = "writes every outcome as JSON")
    private @Nullable Path report;

    @Override
    public Integer call() throws Exception {
        ScaleRequest request = request();
        ScaleConsole console = new ScaleConsole(request.source(), spec.commandLine());
        return Interruption.around(() -> {
            try {
                return dryRun ? plan(request, console) : run(request, console);
            } catch (FolderException problem) {
                throw new ParameterException(spec.commandLine(), problem.getMessage(), problem);
            }
        });
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
            ScalePlan plan = BatchScaler.plan(request, console);
            console.print(plan);
            expected = plan.expected(request.workers());
        } catch (InterruptedException _) {
            expected = expected.cut();
        }
        return console.end(expected, "dry run: ");
    }

    private int run(ScaleRequest request, ScaleConsole console) throws FolderException {
        if (report == null) {
            return console.end(BatchScaler.run(request, console), "");
        }
        ScaleReportFile file = new ScaleReportFile(request);
        ScaleReport ended = BatchScaler.run(request, ScaleListener.both(console, file));
        try {
            file.write(report, ended);
            return console.end(ended, "");
        } catch (IOException e) {
            console.complain(report, "the report can't be written: " + e.getMessage());
            return Math.max(1, console.end(ended, ""));
        }
    }
}
