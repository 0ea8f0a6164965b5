package app.tandem.engine.scale.plan;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.folder.FileNames;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.folder.IoMessages;
import app.tandem.engine.scale.outcome.ScaleOutcome.Skipped.SkipReason;
import app.tandem.engine.scale.request.ExistingFilePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The names of a run's new files: which original has which, and what is on the disk under it.
public final class TargetNames {
    private final Folders folders;
    private final ExistingFilePolicy existing;
    private final Map<String, Path> claims = new HashMap<>();
    private final Map<Path, Optional<Danger>> dangers = new HashMap<>();
    private final TargetListing listing = new TargetListing();

    TargetNames(Folders folders, ExistingFilePolicy existing) {
        this.folders = folders;
        this.existing = existing;
    }

    /// Gives a name to the first original that asks.
    ///
    /// @param target relative to the target folder
    /// @param source relative to the source folder
    /// @return the original that has the name already, or empty when it is given
    Optional<Path> claim(Path target, Path source) {
        return Optional.ofNullable(claims.putIfAbsent(FileNames.key(target), source));
    }

    /// Gives a name with a number behind it, so that it is no other original's.
    ///
    /// @param target the name that another original has, relative to the target folder
    /// @param source relative to the source folder
    /// @return relative to the target folder; the same in every run over the same originals
    Path number(Path target, Path source) {
        for (int number = 2; ; number++) {
            Path candidate = FileNames.numbered(target, number);
            if (claims.putIfAbsent(FileNames.key(candidate), source) == null) {
                return candidate;
            }
        }
    }

    /// Decides by what is there already.
    ///
    /// @param source as the plan names it
    /// @param original the original, absolute
    /// @param target relative to the target folder
    /// @return why nothing is to be written, or empty when it is
    Optional<Planned> decide(Path source, Path original, Path target) {
        if (!folders.hasTarget()) {
            return Optional.empty();
        }
        Path file = folders.target().resolve(target);
        Optional<Danger> danger = dangers.computeIfAbsent(file.resolveSibling(""), this::danger);
        if (danger.isPresent()) {
            return Optional.of(new Planned.Reject(
                    source, danger.get().reason(), danger.get().cure()));
        }
        boolean there = listing.exists(file);
        if (there && replaces() && folders.amongOriginals(file)) {
            Problem reason = Problem.of("scale.target.original", file);
            return Optional.of(new Planned.Reject(source, reason, Cure.CHOOSE_TARGET));
        }
        if (there && existing != ExistingFilePolicy.RENAME && Files.isDirectory(file)) {
            Problem reason = Problem.of("scale.target.folder", target);
            return Optional.of(new Planned.Reject(source, reason));
        }
        if (there && existing == ExistingFilePolicy.SKIP) {
            return Optional.of(new Planned.Skip(
                    source, Optional.of(target), SkipReason.EXISTS, Problem.of("scale.target.exists")));
        }
        if (there && existing == ExistingFilePolicy.UPDATE && isUpToDate(original, file)) {
            return Optional.of(new Planned.Skip(
                    source, Optional.of(target), SkipReason.UP_TO_DATE, Problem.of("scale.target.upToDate")));
        }
        return Optional.empty();
    }

    /// The name under which a picture is written: its own, or with a number behind it where the request
    /// says so and its own is taken.
    ///
    /// @param target relative to the target folder
    /// @param source relative to the source folder
    /// @return relative to the target folder
    Path free(Path target, Path source) {
        if (existing != ExistingFilePolicy.RENAME
                || !folders.hasTarget()
                || !listing.exists(folders.target().resolve(target))) {
            return target;
        }
        for (int number = 2; ; number++) {
            Path candidate = FileNames.numbered(target, number);
            if (!claims.containsKey(FileNames.key(candidate))
                    && !listing.exists(folders.target().resolve(candidate))) {
                claims.put(FileNames.key(candidate), source);
                return candidate;
            }
        }
    }

    /// Whether a target need not be written again.
    ///
    /// @param source the original
    /// @param target a file that exists
    /// @return true when it is not older than the original
    public static boolean isUpToDate(Path source, Path target) {
        try {
            return Files.getLastModifiedTime(target).compareTo(Files.getLastModifiedTime(source)) >= 0;
        } catch (IOException _) {
            return false; // whoever writes it will find out why
        }
    }

    private boolean replaces() {
        return existing == ExistingFilePolicy.REPLACE || existing == ExistingFilePolicy.UPDATE;
    }

    /// Why nothing may be written to a folder.
    private record Danger(Problem reason, Cure cure) {}

    /// No original is ever written over: a link in the target, or a source that lies in the target, could
    /// lead there.
    private Optional<Danger> danger(Path folder) {
        try {
            return folders.amongOriginals(Folders.real(folder))
                    ? Optional.of(new Danger(Problem.of("scale.target.among", folder), Cure.CHOOSE_TARGET))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Danger(IoMessages.of(e), Cure.CHOOSE_TARGET));
        }
    }
}
