package app.tandem.gui.scale.run;

import app.tandem.engine.scale.outcome.RunTotals;
import app.tandem.engine.scale.outcome.ScaleReport;
import app.tandem.engine.scale.preview.BatchEstimate;
import app.tandem.engine.text.OneLine;
import app.tandem.gui.fx.Messages;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts what a run does and did into the window's words.
public final class RunMessages {
    private final Messages texts;

    /// Messages in the language of the window.
    ///
    /// @param texts the window's texts
    public RunMessages(Messages texts) {
        this.texts = texts;
    }

    /// The closing line: `208 scaled, 1.9 GB → 206 MB in 41 s · 4 failed`, with what was copied, skipped,
    /// removed meanwhile, and why it ended early, where they apply.
    ///
    /// @param totals of the run
    /// @param end what the disk shows at its end
    /// @return in the language of the window
    public String closing(RunTotals totals, RunEnd end) {
        ScaleReport report = totals.report();
        if (end.full().isPresent() && report.scaled() + report.copied() + end.gone() == 0) {
            return nothing(end.full().get());
        }
        String made = texts.text("scale.closing.scaled", report.scaled());
        if (report.copied() > 0) {
            made = joined(made, texts.text("scale.closing.copied", report.copied()));
        }
        if (totals.after() > 0) {
            made = joined(made, saved(totals));
        }
        List<String> parts = new ArrayList<>(List.of(made));
        count(parts, "scale.closing.skipped", report.skipped());
        count(parts, "scale.closing.failed", report.failed());
        count(parts, "scale.closing.gone", end.gone());
        end.full().map(disk -> texts.text(disk.reason())).ifPresent(parts::add);
        if (report.cancelled()) {
            parts.add(texts.text("scale.closing.cancelled"));
        }
        return String.join(" · ", parts);
    }

    /// Why nothing at all was scaled: `Nothing was scaled: the disk is full. 3.1 GB are needed, 0.2 GB are
    /// free.`
    private String nothing(RunEnd.FullDisk disk) {
        String why = texts.text("scale.status.failed", texts.text(disk.reason()));
        if (disk.free().isEmpty()) {
            return why;
        }
        String free = texts.formats().bytes(disk.free().getAsLong());
        String place = disk.needed().isPresent()
                ? texts.text(
                        "scale.status.needed",
                        texts.formats().bytes(disk.needed().getAsLong()),
                        free)
                : texts.text("scale.status.free", free);
        return texts.text("scale.status.sentences", why, place);
    }

    private String joined(String one, String other) {
        return texts.text("scale.closing.joined", one, other);
    }

    private void count(List<String> parts, String key, int number) {
        if (number > 0) {
            parts.add(texts.text(key, number));
        }
    }

    /// What a run saved, and in what time: `1.9 GB → 206 MB in 41 s`.
    private String saved(RunTotals totals) {
        return texts.text(
                "scale.totals",
                texts.formats().bytes(totals.before()),
                texts.formats().bytes(totals.after()),
                duration(totals.elapsed()));
    }

    /// What a run would write, about: `≈ 210 MB (of 1.9 GB)`.
    ///
    /// @param estimate of the plan
    /// @return in the language of the window
    public String estimate(BatchEstimate estimate) {
        return texts.text(
                "scale.estimate",
                texts.formats().bytes(estimate.bytes()),
                texts.formats().bytes(estimate.originals()));
    }

    /// How far a run is: `61 % · 128 of 212 · 5.2 pictures/s · about 20 s left`.
    ///
    /// @param pace of the run
    /// @param share of the work that is done, 0 to 1
    /// @return in the language of the window; empty until it is known
    public String pace(Pace pace, double share) {
        List<String> parts = new ArrayList<>();
        if (!pace.reading() && pace.total() > 0) {
            parts.add(texts.formats().percent(Math.max(0, share)));
            parts.add(texts.text("scale.pace.of", number(pace.done()), number(pace.total())));
            pace.perSecond().ifPresent(speed -> parts.add(texts.text("scale.pace.speed", decimal(speed))));
            pace.left().ifPresent(left -> parts.add(texts.text("scale.pace.left", duration(left))));
        }
        return String.join(" · ", parts);
    }

    /// How a watch goes: `Watching Inbox · 17 done · last IMG_0930.jpg at 14:02`.
    ///
    /// @param watch what has arrived
    /// @param totals of all that was scaled since it began
    /// @return in the language of the window
    public String watching(WatchState watch, RunTotals totals) {
        List<String> parts = new ArrayList<>(List.of(
                texts.text("scale.watching", OneLine.of(name(watch.folder()).toString()))));
        int done = totals.report().scaled() + totals.report().copied();
        if (done > 0) {
            parts.add(texts.text("scale.watching.done", number(done)));
        }
        count(parts, "scale.closing.failed", totals.report().failed());
        watch.last()
                .map(Path::getFileName)
                .ifPresent(name -> parts.add(texts.text(
                        "scale.watching.last",
                        OneLine.of(name.toString()),
                        texts.formats().time(watch.at()))));
        return String.join(" · ", parts);
    }

    /// A whole path would leave no place for what is done.
    private static Path name(Path folder) {
        return Optional.ofNullable(folder.getFileName()).orElse(folder);
    }

    /// How many headers have been read.
    ///
    /// @param pace while headers are read
    /// @return in the language of the window
    public String reading(Pace pace) {
        return texts.text("scale.status.reading", number(pace.done()), number(pace.total()));
    }

    private String number(int number) {
        return texts.formats().number(number);
    }

    private String decimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMaximumFractionDigits(number < 10 ? 1 : 0);
        return format.format(number);
    }

    private String duration(Duration duration) {
        if (duration.toMinutes() < 2 && duration.toSeconds() != 60) {
            return texts.text("format.seconds", Math.max(1, Math.round(duration.toMillis() / 1e3)));
        }
        return duration.toMinutes() < 120
                ? texts.text("format.minutes", Math.round(duration.toSeconds() / 60.0))
                : texts.text("format.hours", Math.round(duration.toMinutes() / 60.0));
    }
}
