package app.tandem.gui.scale;

import app.tandem.engine.image.resample.Resampling;
import app.tandem.engine.scale.ScaleOutcome;
import app.tandem.engine.scale.ScaleReport;
import app.tandem.gui.fx.Messages;
import java.util.ArrayList;
import java.util.List;

/// Puts outcomes and reports into the window's words.
final class ScaleMessages {
    private final Messages texts;

    ScaleMessages(Messages texts) {
        this.texts = texts;
    }

    /// The table's line for an outcome.
    ScaleRow row(ScaleOutcome outcome) {
        String picture = outcome.source().toString();
        return switch (outcome) {
            case ScaleOutcome.Scaled o ->
                new ScaleRow(
                        picture,
                        o.from().toString(),
                        o.to().toString(),
                        texts.text("scale.outcome.scaled", texts.formats().bytes(o.bytes())));
            case ScaleOutcome.Copied o ->
                new ScaleRow(picture, o.size().toString(), o.size().toString(), texts.text("scale.outcome.copied"));
            case ScaleOutcome.Skipped o ->
                new ScaleRow(picture, "", "", texts.text("scale.outcome.skipped", o.reason()));
            case ScaleOutcome.Failed o -> new ScaleRow(picture, "", "", texts.text("scale.outcome.failed", o.reason()));
        };
    }

    /// The closing line: `Copied 3 Scaled 53`, with skipped, failed and cancelled where they apply.
    String closing(ScaleReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.text("scale.closing.copied", report.copied()));
        parts.add(texts.text("scale.closing.scaled", report.scaled()));
        if (report.skipped() > 0) {
            parts.add(texts.text("scale.closing.skipped", report.skipped()));
        }
        if (report.failed() > 0) {
            parts.add(texts.text("scale.closing.failed", report.failed()));
        }
        if (report.cancelled()) {
            parts.add(texts.text("scale.closing.cancelled"));
        }
        return String.join(" ", parts);
    }

    /// The name of a filter.
    static String name(Messages texts, Resampling filter) {
        return switch (filter) {
            case NEAREST -> texts.text("filter.nearest");
            case BOX -> texts.text("filter.box");
            case BILINEAR -> texts.text("filter.bilinear");
            case CATMULL_ROM -> texts.text("filter.catmull-rom");
            case MITCHELL -> texts.text("filter.mitchell");
            case LANCZOS3 -> texts.text("filter.lanczos3");
        };
    }
}
