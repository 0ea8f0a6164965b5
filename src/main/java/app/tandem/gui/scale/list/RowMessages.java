package app.tandem.gui.scale.list;

import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.text.OneLine;
import app.tandem.gui.fx.Messages;
import app.tandem.gui.scale.plan.ImageRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts rows of the list into the window's words: plans and outcomes, sizes and bytes.
final class RowMessages {
    private final Messages texts;

    RowMessages(Messages texts) {
        this.texts = texts;
    }

    /// The outcome for an image, or else what will be done with it.
    String outcome(ImageRow row) {
        // reasons have names in them
        return OneLine.of(
                row.outcomes().isEmpty()
                        ? row.item().map(this::plan).orElse("")
                        : row.outcomes().stream().map(this::outcome).distinct().collect(Collectors.joining("; ")));
    }

    /// The name, in one line.
    String name(ImageRow row) {
        return OneLine.of(row.name().toString());
    }

    /// The size now.
    String from(ImageRow row) {
        return row.from().map(Size::toString).orElse("");
    }

    /// The new sizes.
    String to(ImageRow row) {
        return row.to().stream().map(Size::toString).distinct().collect(Collectors.joining(", "));
    }

    /// The size now, and the new ones.
    String sizes(ImageRow row) {
        return row.to().isEmpty() || row.from().isEmpty() ? from(row) : texts.text("scale.change", from(row), to(row));
    }

    /// The bytes now, and those of what was made.
    String bytes(ImageRow row) {
        String now = row.bytes() == 0 ? "" : texts.formats().bytes(row.bytes());
        return row.newBytes() == 0
                ? now
                : texts.text("scale.change", now, texts.formats().bytes(row.newBytes()));
    }

    private String outcome(ScaleOutcome outcome) {
        return switch (outcome) {
            case ScaleOutcome.Scaled o ->
                texts.text("scale.outcome.scaled", texts.formats().bytes(o.bytes()));
            case ScaleOutcome.Copied _ -> texts.text("scale.outcome.copied");
            case ScaleOutcome.Skipped o -> texts.text("scale.outcome.skipped", texts.text(o.reason()));
            case ScaleOutcome.Failed o -> texts.text("scale.outcome.failed", texts.text(o.reason()));
        };
    }

    private String plan(PlanItem item) {
        List<PlanItem.Notice> notices = item.notices();
        if (notices.isEmpty()) {
            return switch (item.action()) {
                case COPY -> texts.text("scale.plan.copy");
                case SCALE, SKIP, CONFLICT, REJECT -> texts.text("scale.plan.scale");
            };
        }
        return Stream.concat(
                        Stream.of(texts.sentence(notices.getFirst().problem())),
                        notices.stream().skip(1).map(notice -> texts.text(notice.problem())))
                .collect(Collectors.joining("; "));
    }
}
