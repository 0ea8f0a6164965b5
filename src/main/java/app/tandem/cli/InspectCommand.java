package app.tandem.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `tandem inspect`.
@Command(name = "inspect", description = "Prints parsed feeds as JSON.")
final class InspectCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
