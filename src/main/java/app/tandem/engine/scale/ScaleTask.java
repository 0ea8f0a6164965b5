package app.tandem.engine.scale;

import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.folder.IoMessages;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.outcome.ScaleOutcome;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.scale.plan.ImageEngine;
import app.tandem.engine.scale.plan.Job;
import app.tandem.engine.scale.plan.Planned;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Does one job: renders into temporary files, looks at them, and gives them their names. Whatever happens,
/// no temporary file stays, no half file has a final name, and the original is only read. Used by several
/// workers at once.
final class ScaleTask {
    private final ScaleRequest request;
    private final Folders folders;
    private final ImageEngine pictures;
    private final RunJournal journal;

    ScaleTask(ScaleRequest request, Folders folders, ImageEngine pictures, RunJournal journal) {
        this.request = request;
        this.folders = folders;
        this.pictures = pictures;
        this.journal = journal;
    }

    /// What a job takes.
    ///
    /// @param job the job
    /// @return bytes, an upper bound
    long memory(Job job) {
        if (job.scales().isEmpty()) {
            return TargetFile.COPY_BUFFER;
        }
        List<RenderTarget> targets = job.scales().stream()
                .map(scale -> scale.renderTarget(scale.target()))
                .toList();
        return pictures.memory(job.scales().getFirst().info(), request.renderOptions(), targets);
    }

    /// Does a job to its end.
    ///
    /// @param job the job
    /// @return an outcome for each picture in it
    /// @throws InterruptedException when the thread is interrupted before any outcome was reached
    List<ScaleOutcome> apply(Job job) throws InterruptedException {
        List<ScaleOutcome> outcomes = new ArrayList<>();
        try {
            scale(job, outcomes);
            for (Planned.Copy copy : job.copies()) {
                outcomes.add(copy(copy));
            }
        } catch (InterruptedException cancel) {
            if (outcomes.isEmpty()) {
                throw cancel;
            }
            Thread.currentThread().interrupt(); // what is done is done, and reported
        }
        return outcomes;
    }

    private void scale(Job job, List<ScaleOutcome> outcomes) throws InterruptedException {
        Map<Planned.Scale, TargetFile> files = new LinkedHashMap<>();
        try {
            for (Planned.Scale scale : job.scales()) {
                try {
                    files.put(scale, TargetFile.begin(folders.target().resolve(scale.target()), journal));
                } catch (IOException e) {
                    Interrupts.rethrow(e);
                    outcomes.add(failed(scale.source(), scale.target(), IoMessages.of(e)));
                }
            }
            Optional<Problem> broken = files.isEmpty() ? Optional.empty() : render(job.source(), files);
            for (Map.Entry<Planned.Scale, TargetFile> made : files.entrySet()) {
                Planned.Scale scale = made.getKey();
                outcomes.add(
                        broken.isPresent()
                                ? failed(scale.source(), scale.target(), broken.get())
                                : publish(scale, made.getValue()));
            }
        } finally {
            files.values().forEach(TargetFile::close);
        }
    }

    /// Renders all sizes from one decode.
    ///
    /// @return why it could not be done; empty when all are there
    private Optional<Problem> render(Path source, Map<Planned.Scale, TargetFile> files) throws InterruptedException {
        List<RenderTarget> targets = files.entrySet().stream()
                .map(file -> file.getKey().renderTarget(file.getValue().temporary()))
                .toList();
        ImageInfo info = files.keySet().iterator().next().info();
        try {
            pictures.render(folders.source().resolve(source), info, request.renderOptions(), targets);
            return Optional.empty();
        } catch (IOException e) {
            Interrupts.rethrow(e);
            return Optional.of(IoMessages.of(e));
        } catch (OutOfMemoryError _) {
            // the estimate was too low for this one; the memory is free again, and the others fit
            return Optional.of(Problem.of("image.needsMemory", info.size()));
        }
    }

    private ScaleOutcome publish(Planned.Scale scale, TargetFile file) throws InterruptedException {
        try {
            ImageInfo made = pictures.probe(file.temporary());
            if (made.format() != scale.encodeOptions().format() || !made.size().equals(scale.to())) {
                throw ImageException.of(
                        "image.cameOut",
                        made.format(),
                        made.size(),
                        scale.encodeOptions().format(),
                        scale.to());
            }
            long bytes = Files.size(file.temporary());
            Path target = publish(scale.source(), file);
            return new ScaleOutcome.Scaled(scale.source(), target, scale.info().size(), scale.to(), bytes);
        } catch (IOException e) {
            return unpublished(scale.source(), scale.target(), e);
        }
    }

    private ScaleOutcome copy(Planned.Copy copy) throws InterruptedException {
        Path source = folders.source().resolve(copy.source());
        try (TargetFile file = TargetFile.begin(folders.target().resolve(copy.target()), journal)) {
            file.fill(source);
            long bytes = Files.size(file.temporary());
            Path target = publish(copy.source(), file);
            return new ScaleOutcome.Copied(copy.source(), target, copy.size(), bytes);
        } catch (IOException e) {
            return unpublished(copy.source(), copy.target(), e);
        }
    }

    private Path publish(Path source, TargetFile file) throws IOException {
        Path original = folders.source().resolve(source);
        if (request.output().keepTimes()) {
            file.takeTimes(original);
        }
        return folders.target().relativize(file.publish(request.existing(), original, journal));
    }

    private ScaleOutcome unpublished(Path source, Path target, IOException e) throws InterruptedException {
        Interrupts.rethrow(e);
        boolean stays = e instanceof FileAlreadyExistsException
                && (request.existing() == ExistingFilePolicy.SKIP || request.existing() == ExistingFilePolicy.UPDATE);
        if (!stays) {
            return failed(source, target, IoMessages.of(e));
        }
        SkipReason skipReason =
                request.existing() == ExistingFilePolicy.SKIP ? SkipReason.EXISTS : SkipReason.UP_TO_DATE;
        return new ScaleOutcome.Skipped(source, Optional.of(target), skipReason, Problem.of("scale.target.appeared"));
    }

    private static ScaleOutcome failed(Path source, Path target, Problem reason) {
        return new ScaleOutcome.Failed(source, Optional.of(target), reason);
    }
}
