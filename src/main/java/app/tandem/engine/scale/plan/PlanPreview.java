package app.tandem.engine.scale.plan;

import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.folder.Folders;
import app.tandem.engine.scale.folder.IoMessages;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.util.List;

/// Shows what a run would do, before it is started and while its settings are changed. Writes nothing;
/// without state: any thread.
public final class PlanPreview {
    private PlanPreview() {}

    /// Lists the sources and reads their headers. Interruption ends it.
    ///
    /// @param request sources and settings; its target may be blank, and need not be usable
    /// @param known what was read earlier: files that are unchanged since are not read again
    /// @param listener told of the growing plan, on this thread. Once all is read, [#plan] gives the whole
    ///     one
    /// @return all sources with their headers, from which plans can be made
    /// @throws FolderException when the only source is a folder that can't be listed
    /// @throws InterruptedException when the thread is interrupted
    public static List<SourceImage> read(ScaleRequest request, List<SourceImage> known, PlanListener listener)
            throws FolderException, InterruptedException {
        return read(request, known, listener, new SafeImageEngine());
    }

    static List<SourceImage> read(
            ScaleRequest request, List<SourceImage> known, PlanListener listener, ImageEngine pictures)
            throws FolderException, InterruptedException {
        Folders folders = usable(request);
        ScalePlanner planner = new ScalePlanner(request, folders, pictures);
        return headers(
                request,
                folders,
                new HeaderReader(pictures, request.workers(), known),
                (batch, read, total) -> listener.planned(planner.next(batch), read, total));
    }

    /// Makes the whole plan from headers that have been read: no original is touched, and of the target
    /// only the names in it are looked at.
    ///
    /// @param request settings; its target may be blank
    /// @param images what [#read] gave
    /// @return an item for each image, in the same order, but none for images that lie in the target
    /// @throws FolderException when a run with this target can't begin
    /// @throws InterruptedException when the thread is interrupted
    public static List<PlanItem> plan(ScaleRequest request, List<SourceImage> images)
            throws FolderException, InterruptedException {
        Folders folders = request.target().toString().isBlank()
                ? Folders.withoutTarget(request.sources())
                : Folders.of(request.sources(), request.target());
        return new ScalePlanner(request, folders, new SafeImageEngine()).plan(wanted(request, images));
    }

    /// Lists the sources and reads no header.
    ///
    /// @param request sources, and a target that can be used
    /// @return all pictures among the sources, without those that lie in the target
    /// @throws FolderException when the folders can't be worked with
    /// @throws InterruptedException when the thread is interrupted
    public static List<SourceImage> list(ScaleRequest request) throws FolderException, InterruptedException {
        return list(request, Folders.of(request.sources(), request.target()));
    }

    /// Lists the sources of a run and reads their headers.
    ///
    /// @param request sources and settings
    /// @param folders the places of the run, resolved
    /// @param reader reads each header
    /// @param listener told how many have been read, on this thread
    /// @return all sources with their headers
    /// @throws FolderException when the only source is a folder that can't be listed
    /// @throws InterruptedException when the thread is interrupted
    public static List<SourceImage> headers(
            ScaleRequest request, Folders folders, HeaderReader reader, HeaderReader.Listener listener)
            throws FolderException, InterruptedException {
        return reader.read(list(request, folders), listener);
    }

    private static List<SourceImage> list(ScaleRequest request, Folders folders)
            throws FolderException, InterruptedException {
        try {
            return wanted(request, SourceTree.list(folders, request.sources(), request.recursive()));
        } catch (IOException e) {
            Interrupts.rethrow(e);
            throw new FolderException(
                    FolderException.Kind.SOURCE_UNREADABLE,
                    Problem.of("folder.unlistable", request.source(), IoMessages.of(e)));
        }
    }

    private static List<SourceImage> wanted(ScaleRequest request, List<SourceImage> found) {
        return request.without().isEmpty()
                ? found
                : found.stream()
                        .filter(image -> !request.without().contains(image.file()))
                        .toList();
    }

    /// A list can be read whatever is wrong with the target: that is said elsewhere.
    private static Folders usable(ScaleRequest request) throws FolderException {
        try {
            return Folders.of(request.sources(), request.target());
        } catch (FolderException _) {
            return Folders.withoutTarget(request.sources());
        }
    }
}
