package app.tandem.engine.scale.journal;

import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Undoes a run by its journal: what it made and nobody has changed since goes, what it replaced comes
/// back. Originals are in no journal, so none is touched. Without state; any thread.
public final class RunUndo {
    private RunUndo() {}

    /// What was, or would be, done about one file.
    ///
    /// @param target a file that the run made
    /// @param action what is done
    public record Step(Path target, Action action) {}

    /// What is done about a file.
    public enum Action {
        /// It is removed.
        REMOVE,
        /// What it replaced comes back.
        PUT_BACK,
        /// It stays, because it has been changed since.
        CHANGED,
        /// It is gone already.
        GONE,
        /// It stays, because it can't be removed.
        FAILED
    }

    /// The run that would be undone next.
    ///
    /// @param folder where journals are kept
    /// @return the journal of the newest run that wrote something and has not been undone
    /// @throws IOException when the folder can't be read
    public static Optional<Path> newest(Path folder) throws IOException {
        List<Path> journals = JournalFile.list(folder);
        return journals.isEmpty() ? Optional.empty() : Optional.of(journals.getLast());
    }

    /// Tells what would be done, and does nothing.
    ///
    /// @param journal what [#newest] gave
    /// @return a step for each file, the newest first
    /// @throws IOException when the journal can't be read
    public static List<Step> plan(Path journal) throws IOException {
        List<Step> steps = new ArrayList<>();
        for (JournalFile.Line line : lines(journal)) {
            steps.add(new Step(line.target(), action(line)));
        }
        return steps;
    }

    /// Undoes a run. When it is interrupted it can be called again, and goes on where it was.
    ///
    /// @param journal what [#newest] gave; removed when nothing failed
    /// @return a step for each file, the newest first
    /// @throws IOException when the journal can't be read
    /// @throws InterruptedException when the thread is interrupted between two files
    public static List<Step> undo(Path journal) throws IOException, InterruptedException {
        List<Step> steps = new ArrayList<>();
        for (JournalFile.Line line : lines(journal)) {
            Interrupts.check();
            steps.add(new Step(line.target(), undo(line)));
        }
        removeEmpty(JournalFile.folders(journal));
        if (steps.stream().noneMatch(step -> step.action() == Action.FAILED)) {
            JournalFile.forget(journal);
        }
        return steps;
    }

    /// Folders that the run made and in which nothing is left; what somebody put there since stays.
    private static void removeEmpty(List<Path> made) {
        for (Path folder : made) {
            try {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(folder);
                }
            } catch (DirectoryNotEmptyException _) {
                // it is of use
            } catch (IOException e) {
                System.getLogger(RunUndo.class.getName())
                        .log(System.Logger.Level.DEBUG, () -> "the folder " + folder + " stays", e);
            }
        }
    }

    private static Action undo(JournalFile.Line line) {
        Action action = action(line);
        try {
            if (action == Action.REMOVE) {
                Files.deleteIfExists(line.target());
            } else if (action == Action.PUT_BACK) {
                Path kept = line.replaced().orElseThrow();
                Files.move(kept, line.target(), StandardCopyOption.REPLACE_EXISTING);
                JournalFile.letGo(kept);
            }
            return action;
        } catch (IOException e) {
            System.getLogger(RunUndo.class.getName())
                    .log(System.Logger.Level.WARNING, () -> line.target() + " stays", e);
            return Action.FAILED;
        }
    }

    private static Action action(JournalFile.Line line) {
        try {
            BasicFileAttributes now =
                    Files.readAttributes(line.target(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean unchanged = now.isRegularFile()
                    && now.size() == line.bytes()
                    && now.lastModifiedTime().equals(line.modified());
            if (!unchanged) {
                return Action.CHANGED;
            }
            return line.replaced().filter(Files::exists).isPresent() ? Action.PUT_BACK : Action.REMOVE;
        } catch (NoSuchFileException _) {
            return Action.GONE;
        } catch (IOException _) {
            return Action.FAILED;
        }
    }

    /// The newest first: a file that was written twice in one run is undone as it was done.
    private static List<JournalFile.Line> lines(Path journal) throws IOException {
        return JournalFile.read(journal).reversed();
    }
}
