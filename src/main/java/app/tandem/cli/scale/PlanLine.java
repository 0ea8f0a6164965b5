package app.tandem.cli.scale;

import app.tandem.cli.console.EnglishText;
import app.tandem.cli.console.TerminalText;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.plan.Planned;

/// One line of a dry run, its parts separated by tabs so that a script can read it: what is done, the
/// original, its size and the new one (or why not), and the new picture.
final class PlanLine {
    private PlanLine() {}

    /// The line.
    ///
    /// @param planned what will be done
    /// @return such as `scale⇥a.jpg⇥4000x3000 -> 400x300⇥a.jpg`, without a line end
    static String of(Planned planned) {
        String target = planned.destination().map(TerminalText::of).orElse("-");
        return String.join("\t", action(planned), TerminalText.of(planned.source()), what(planned), target);
    }

    private static String action(Planned planned) {
        return switch (planned) {
            case Planned.Scale _ -> "scale";
            case Planned.Copy _ -> "copy";
            case Planned.Skip _ -> "skip";
            case Planned.Conflict _ -> "conflict";
            case Planned.Reject _ -> "fail";
        };
    }

    private static String what(Planned planned) {
        return switch (planned) {
            case Planned.Scale scale ->
                size(scale.info().size()) + " -> " + size(scale.to())
                        + scale.note()
                                .map(note -> " (" + EnglishText.said(note) + ")")
                                .orElse("");
            case Planned.Copy copy -> size(copy.size());
            case Planned.Skip skip -> EnglishText.of(skip.reason());
            case Planned.Conflict conflict -> "same target as " + TerminalText.of(conflict.other());
            case Planned.Reject reject -> EnglishText.of(reject.reason());
        };
    }

    private static String size(Size size) {
        return size.width() + "x" + size.height();
    }
}
