package app.tandem.cli.news;

import app.tandem.cli.console.ConsoleProgress;
import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.ExitStatus;
import app.tandem.cli.console.TerminalText;
import app.tandem.engine.news.FeedOutcome;
import app.tandem.engine.news.NewsListener;
import app.tandem.engine.news.NewsReport;
import app.tandem.engine.work.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// Prints how a refresh goes: progress and failures to stderr, feeds as JSON and the summary to stdout.
final class NewsConsole implements NewsListener {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;
    private final ConsoleProgress progress;

    /// A console.
    ///
    /// @param command whose output and error streams are written to
    /// @param json whether each feed is printed
    NewsConsole(CommandLine command, boolean json) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.json = json;
        this.progress = ConsoleProgress.onStderr(err);
    }

    @Override
    public void ended(FeedOutcome outcome, Progress done) {
        if (outcome instanceof FeedOutcome.Failed failed) {
            progress.end();
            say(failed.subscription().title() + ": " + EnglishText.said(failed.reason()));
        }
        if (json) {
            out.println(OutcomeJson.of(outcome));
        }
        progress.show(done, TerminalText.of(outcome.subscription().title()));
    }

    /// Says where the page is, unless it is before the reader's eyes.
    ///
    /// @param page the page
    /// @param shown whether the browser shows it
    void published(Path page, boolean shown) {
        progress.end();
        if (!shown) {
            say("the page is " + page.toAbsolutePath());
        }
    }

    /// Prints the last line.
    ///
    /// @param report what it says
    /// @return the exit status
    int end(NewsReport report) {
        progress.end();
        err.flush();
        out.println("read %d/%d feeds using %d threads%s"
                .formatted(report.read(), report.asked(), report.threads(), report.cancelled() ? " [canceled]" : ""));
        if (out.checkError()) {
            say("the output can't be written"); // a full disk, say: whoever reads it must not take it for the whole
            return ExitStatus.SOME_FAILED;
        }
        return ExitStatus.of(report.cancelled(), report.read() < report.asked());
    }

    /// Prints a line to stderr.
    ///
    /// @param line what is wrong, or worth knowing
    void say(@Nullable String line) {
        err.println("tandem: " + TerminalText.of(String.valueOf(line)));
        err.flush();
    }
}
