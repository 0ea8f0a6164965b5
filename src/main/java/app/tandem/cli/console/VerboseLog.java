package app.tandem.cli.console;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Writes what is logged as lines on stderr, for a person who asked for it with `--verbose`: all that Tandem
/// logs, and what libraries find worth telling. Any thread.
public final class VerboseLog extends Handler {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final Logger ROOT = Logger.getLogger("");

    private final PrintWriter err;
    private final Formatter text = new SimpleFormatter();
    private final Level usualLevel = ROOT.getLevel();
    private final List<Handler> usual = List.of(ROOT.getHandlers());

    private VerboseLog(PrintWriter err) {
        this.err = err;
    }

    /// Begins to write, in the place of what is logged to otherwise.
    ///
    /// @param err where to
    /// @return to be closed when the command has ended
    public static VerboseLog start(PrintWriter err) {
        VerboseLog log = new VerboseLog(err);
        log.usual.forEach(ROOT::removeHandler);
        ROOT.addHandler(log);
        ROOT.setLevel(Level.FINE);
        return log;
    }

    @Override
    public void publish(LogRecord entry) {
        if (isOurs(entry) || entry.getLevel().intValue() >= Level.INFO.intValue()) {
            String time = TIME.format(LocalTime.ofInstant(entry.getInstant(), ZoneId.systemDefault()));
            err.println(time + " " + entry.getLevel() + " " + entry.getLoggerName() + ": "
                    + TerminalText.of(text.formatMessage(entry)));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(err);
            }
            err.flush();
        }
    }

    private static boolean isOurs(LogRecord entry) {
        return entry.getLoggerName() != null && entry.getLoggerName().startsWith("app.tandem.");
    }

    @Override
    public void flush() {
        err.flush();
    }

    /// Logs as before.
    @Override
    public void close() {
        ROOT.removeHandler(this);
        usual.forEach(ROOT::addHandler);
        ROOT.setLevel(usualLevel);
    }
}
