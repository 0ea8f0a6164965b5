package app.tandem.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `tandem scale`.
@Command(name = "scale", description = "Scales a folder of pictures.")
final class ScaleCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 2;
    }
}
