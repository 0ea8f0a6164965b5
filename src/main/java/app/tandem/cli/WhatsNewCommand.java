package app.tandem.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `tandem whatsnew`.
@Command(name = "whatsnew", description = "Reads feeds.")
final class WhatsNewCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
