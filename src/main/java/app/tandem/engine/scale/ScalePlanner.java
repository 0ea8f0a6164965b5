package app.tandem.engine.scale;

import app.tandem.engine.image.ImageInfo;
import app.tandem.engine.image.Rendering;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the plan of a run: lists the source, reads headers, names targets, finds what would collide, looks at what
/// exists, and weighs what is left. Writes nothing.
final class ScalePlanner {
    private final ScaleRequest request;
    private final Folders folders;
    private final Pictures pictures;
    private final TargetNames names;

    ScalePlanner(ScaleRequest request, Folders folders, Pictures pictures) {
        this.request = request;
        this.folders = folders;
        this.pictures = pictures;
        this.names = new TargetNames(folders, request.existing());
    }

    /// Makes the plan; to be called once.
    ///
    /// @param listener told how many headers have been read
    /// @return what will be done, picture by picture
    /// @throws IOException when the source folder can't be listed
    /// @throws InterruptedException when the thread is interrupted
    ScalePlan plan(ScaleListener listener) throws IOException, InterruptedException {
        List<SourceTree.Found> found = SourceTree.list(folders, request.recursive());
        List<HeaderReader.Read> read = HeaderReader.read(folders, found, request.workers(), pictures, listener);
        List<List<Step>> steps = read.stream().map(this::claimed).toList();
        List<Planned> planned = new ArrayList<>(steps.size());
        for (List<Step> picture : steps) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while planning");
            }
            planned.addAll(weighed(decided(picture)));
        }
        return new ScalePlan(planned);
    }

    /// A picture on its way into the plan: drafted, or settled.
    private sealed interface Step {
        record Drafted(Draft draft, boolean taken) implements Step {}

        record Settled(Planned planned) implements Step {}
    }

    /// First round: every picture claims its natural names, so that in the second a number behind a name
    /// can't take what a later picture is called.
    private List<Step> claimed(HeaderReader.Read read) {
        return switch (read) {
            case HeaderReader.Read.None(Planned instead) -> List.of(new Step.Settled(instead));
            case HeaderReader.Read.Header(Path source, ImageInfo info) ->
                request.fits().stream().map(fit -> claimed(source, info, fit)).toList();
        };
    }

    private Step claimed(Path source, ImageInfo info, Fit fit) {
        try {
            Draft draft = Draft.of(request, source, info, fit);
            Optional<Path> other = names.claim(draft.target(), source);
            boolean refused = other.isPresent() && request.existing() != Existing.RENAME;
            return refused
                    ? new Step.Settled(new Planned.Conflict(source, draft.target(), other.get()))
                    : new Step.Drafted(draft, other.isPresent());
        } catch (InvalidPathException _) {
            return new Step.Settled(unspellable(source));
        }
    }

    /// Second round: what is there already decides.
    private List<Planned> decided(List<Step> steps) {
        return steps.stream()
                .map(step -> switch (step) {
                    case Step.Settled(Planned planned) -> planned;
                    case Step.Drafted(Draft draft, boolean taken) -> decided(draft, taken);
                })
                .toList();
    }

    private Planned decided(Draft draft, boolean taken) {
        try {
            return names.decide(draft.source(), draft.target())
                    .orElseGet(() -> draft.planned(request, names.free(draft.target(), draft.source(), taken)));
        } catch (InvalidPathException _) {
            return unspellable(draft.source());
        }
    }

    private static Planned unspellable(Path source) {
        return new Planned.Refuse(
                source, "the new name can't be spelled in this system's locale; a UTF-8 one can, such as LANG=C.UTF-8");
    }

    /// Third round: one picture that no memory can hold is refused, all sizes of it at once.
    private List<Planned> weighed(List<Planned> planned) {
        List<Planned.Scale> scales = planned.stream()
                .filter(Planned.Scale.class::isInstance)
                .map(Planned.Scale.class::cast)
                .toList();
        if (scales.isEmpty()) {
            return planned;
        }
        ImageInfo info = scales.getFirst().info();
        List<Rendering> renderings =
                scales.stream().map(scale -> scale.rendering(scale.target())).toList();
        long needed = pictures.memory(info, request.recipe(), renderings);
        if (needed <= Memory.limit()) {
            return planned;
        }
        List<Planned> kept = new ArrayList<>(planned);
        kept.removeIf(Planned.Scale.class::isInstance);
        kept.add(new Planned.Refuse(scales.getFirst().source(), Memory.refusal(info, needed)));
        return kept;
    }
}
