package app.tandem;

import app.tandem.cli.AotTraining;
import app.tandem.cli.Cli;
import app.tandem.cli.console.ExitStatus;
import app.tandem.engine.Version;
import app.tandem.engine.files.CrashReports;
import app.tandem.engine.files.DataFolder;
import app.tandem.engine.files.LogFolder;
import app.tandem.engine.instance.OpenRequest;
import app.tandem.engine.instance.SingleInstance;
import app.tandem.gui.App;
import app.tandem.gui.Display;
import app.tandem.gui.Termination;
import app.tandem.gui.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the program starts.
public final class Main {
    private Main() {}

    /// Opens the window when there are no arguments, or when they name folders, pictures, lists of feeds or
    /// addresses; else runs the command line.
    ///
    /// @param args the command line
    /// @throws IOException when the build's training run can't write its files
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("aot-training")) {
            List<String> wanted = List.of(args);
            System.exit(AotTraining.run(
                    !wanted.contains("window"),
                    wanted.contains("commands")
                            ? _ -> 0
                            : folder -> TrainingRun.open(folder, () -> openWindow(OpenRequest.NOTHING))));
        }
        Optional<OpenRequest> request = request(args);
        System.exit(request.isPresent() ? openWindow(request.get()) : Cli.runToTheEnd(args));
    }

    private static Optional<OpenRequest> request(String... args) {
        if (args.length == 0) { // the classes of the command line would make each start of the window longer
            return Optional.of(OpenRequest.NOTHING);
        }
        return Cli.takes(args) ? Optional.empty() : OpenRequest.of(List.of(args), Path.of(""));
    }

    private static int openWindow(OpenRequest request) {
        String system = System.getProperty("os.name");
        String platform = System.getProperty("glass.platform", "");
        Optional<String> problem =
                Display.missing(system, System.getenv(), platform).or(() -> tryToOpen(request));
        problem.ifPresent(reason -> System.err.println("tandem: " + reason));
        return problem.isPresent() ? ExitStatus.USAGE : ExitStatus.OK;
    }

    /// JavaFX throws where the display that is named does not answer.
    private static Optional<String> tryToOpen(OpenRequest request) {
        if (SingleInstance.handOver(DataFolder.standard(), request.arguments())) {
            return Optional.empty();
        }
        reportCrashes();
        Termination.call(App::requestClose);
        try {
            App.open(request);
            return Optional.empty();
        } catch (UnsupportedOperationException _) {
            return Optional.of(Display.dead(System.getenv()));
        }
    }

    /// What nobody catches is printed, as without this, and kept.
    private static void reportCrashes() {
        CrashReports reports = new CrashReports(LogFolder.standard());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            reports.write("tandem " + Version.text(), thread, failure);
        });
    }
}
