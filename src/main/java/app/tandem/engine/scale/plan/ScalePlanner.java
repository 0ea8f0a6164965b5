package app.tandem.engine.scale.plan;

import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.MemoryBudget;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Interrupts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the plan of a run from headers: names targets, finds what would collide, looks at what exists, and
/// weighs what is left. Writes nothing.
public final class ScalePlanner {
    private final ScaleRequest request;
    private final Folders folders;
    private final ImageEngine pictures;
    private final TargetNames names;

    /// Makes a planner for one run.
    ///
    /// @param request sources, target and settings
    /// @param folders the places of the run, resolved
    /// @param pictures what says how much memory a picture takes
    public ScalePlanner(ScaleRequest request, Folders folders, ImageEngine pictures) {
        this.request = request;
        this.folders = folders;
        this.pictures = pictures;
        this.names = new TargetNames(folders, request.existing());
    }

    /// Makes the whole plan; to be called once.
    ///
    /// @param images all sources, with their headers
    /// @return what will be done with each, a plan for each size; those that lie in the target are left out
    /// @throws InterruptedException when the thread is interrupted
    public List<PlanItem> plan(List<SourceImage> images) throws InterruptedException {
        List<SourceImage> outside =
                images.stream().filter(image -> !isInTarget(image)).toList();
        List<List<Step>> steps = outside.stream().map(this::claimed).toList();
        List<PlanItem> items = new ArrayList<>(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            Interrupts.check();
            items.add(new PlanItem(outside.get(i), weighed(decided(steps.get(i)))));
        }
        return items.stream()
                .filter(item -> request.shard()
                        .holds(item.planned()
                                .getFirst()
                                .destination()
                                .orElse(item.image().place())))
                .toList();
    }

    /// Plans some images without knowing those that follow: the whole plan may differ where a number behind
    /// a name takes what a later image is called.
    ///
    /// @param images the next ones, with their headers
    /// @return what would be done with each
    List<PlanItem> next(List<SourceImage> images) {
        return images.stream()
                .filter(image -> !isInTarget(image))
                .map(image -> new PlanItem(image, weighed(decided(claimed(image)))))
                .toList();
    }

    /// The target may have been chosen, inside a source, after the source was listed.
    private boolean isInTarget(SourceImage image) {
        Path target = folders.target();
        return folders.hasTarget()
                && image.file().startsWith(target)
                && folders.originals().folders().stream().anyMatch(target::startsWith);
    }

    /// A picture on its way into the plan: drafted, drafted with a name that another has, or settled.
    private sealed interface Step {
        record Drafted(TargetDraft draft) implements Step {}

        record Collides(TargetDraft draft) implements Step {}

        record Settled(Planned planned) implements Step {}
    }

    /// First round: every picture claims its natural names, so that in the second a number behind a name
    /// can't take what a later picture is called.
    private List<Step> claimed(SourceImage image) {
        if (image.instead().isPresent()) {
            return List.of(new Step.Settled(image.instead().get()));
        }
        ImageInfo info = image.info().orElseThrow();
        return request.fits().stream().map(fit -> claimed(image, info, fit)).toList();
    }

    private Step claimed(SourceImage image, ImageInfo info, Fit fit) {
        try {
            TargetDraft draft = TargetDraft.of(request, image, info, fit);
            return names.claim(draft.target(), image.source())
                    .map(other -> collision(draft, other))
                    .orElseGet(() -> new Step.Drafted(draft));
        } catch (InvalidPathException _) {
            return new Step.Settled(unspellable(image.source()));
        }
    }

    private Step collision(TargetDraft draft, Path other) {
        return request.settings().numbered() || request.existing() == ExistingFilePolicy.RENAME
                ? new Step.Collides(draft)
                : new Step.Settled(new Planned.Conflict(draft.source(), draft.target(), other));
    }

    /// Second round: what is there already decides.
    private List<Planned> decided(List<Step> steps) {
        return steps.stream()
                .map(step -> switch (step) {
                    case Step.Settled(Planned planned) -> planned;
                    case Step.Drafted(TargetDraft draft) -> decided(draft, draft.target());
                    case Step.Collides(TargetDraft draft) ->
                        decided(draft, names.number(draft.target(), draft.source()));
                })
                .toList();
    }

    private Planned decided(TargetDraft draft, Path target) {
        try {
            return names.decide(draft.source(), draft.file(), target)
                    .orElseGet(() -> draft.planned(request, names.free(target, draft.source())));
        } catch (InvalidPathException _) {
            return unspellable(draft.source());
        }
    }

    private static Planned unspellable(Path source) {
        return new Planned.Reject(source, Problem.of("scale.name.unspellable"));
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
        List<RenderTarget> targets =
                scales.stream().map(scale -> scale.renderTarget(scale.target())).toList();
        long needed = pictures.memory(info, request.renderOptions(), targets);
        if (needed <= MemoryBudget.limit()) {
            return planned;
        }
        List<Planned> kept = new ArrayList<>(planned);
        kept.removeIf(Planned.Scale.class::isInstance);
        kept.add(new Planned.Reject(scales.getFirst().source(), MemoryBudget.refusal(info, needed), Cure.NONE));
        return kept;
    }
}
