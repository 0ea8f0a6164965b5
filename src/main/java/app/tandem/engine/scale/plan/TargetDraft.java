package app.tandem.engine.scale.plan;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.scale.folder.FileNames;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.ScaleRequest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A new picture while it is being planned.
///
/// @param source the original, as the plan names it
/// @param file the original, absolute
/// @param info the original's header
/// @param fitted what is shown, and how large
/// @param written the format it will have
/// @param target the new picture, relative to the target folder
record TargetDraft(Path source, Path file, ImageInfo info, Fit.Fitted fitted, ImageFormat written, Path target) {

    /// Drafts one size of one original.
    ///
    /// @param request what to do
    /// @param image the original
    /// @param info its header
    /// @param fit the size
    /// @return the draft
    /// @throws InvalidPathException when the system's locale has no spelling for the new name
    static TargetDraft of(ScaleRequest request, SourceImage image, ImageInfo info, Fit fit) {
        Path place = image.place();
        Fit.Fitted fitted = fit.of(info.size(), request.enlarge());
        ImageFormat own = info.format().isWritten() ? info.format() : ImageFormat.PNG;
        ImageFormat written = request.output().format().orElse(own);
        String name = naming(request).fill(place, fit, fitted.size(), written.label());
        Path target = renamed(place, name + "." + extension(place, written));
        return new TargetDraft(image.source(), image.file(), info, fitted, written, target);
    }

    /// The plan of it.
    ///
    /// @param request what to do
    /// @param free the name it gets, relative to the target folder
    /// @return a copy or a new picture
    Planned planned(ScaleRequest request, Path free) {
        if (fits(request.renderOptions())) {
            return new Planned.Copy(source, free, info.size());
        }
        return new Planned.Scale(
                source,
                free,
                info,
                fitted.region(),
                fitted.size(),
                request.output().encodeOptions(written),
                note(request));
    }

    /// What is not as the user may think.
    private Optional<Problem> note(ScaleRequest request) {
        List<Problem> notes = new ArrayList<>();
        if (!info.format().isWritten() && request.output().format().isEmpty()) {
            notes.add(Problem.of("note.notWritten", info.format(), written));
        }
        int pictures = info.frames() + info.further();
        if (info.further() > 0 || (info.frames() > 1 && !written.holdsFrames())) {
            notes.add(Problem.of("note.firstOnly", pictures));
        }
        info.extras().stream()
                .sorted()
                .filter(extra -> !extra.isMetadata() || request.renderOptions().metadata() != MetadataPolicy.NOTHING)
                .flatMap(extra -> extra.loss(written).stream())
                .forEach(notes::add);
        return notes.stream().reduce((first, next) -> Problem.of("note.several", first, next));
    }

    /// Whether the original, as it is, is what is asked for. It is not when anything but its size is to be
    /// changed: a copy would carry the place where it was taken into a folder that was asked to be without.
    private boolean fits(RenderOptions renderOptions) {
        return written == info.format()
                && fitted.size().equals(info.size())
                && fitted.region().equals(Region.whole(info.size()))
                && renderOptions.metadata() == MetadataPolicy.EVERYTHING
                && renderOptions.colour() == RenderOptions.Colour.KEEP;
    }

    /// A name that stays is not spelled anew: outside a UTF-8 locale some can be read but not spelled.
    private static Path renamed(Path source, String name) {
        return name.equals(String.valueOf(source.getFileName())) ? source : source.resolveSibling(name);
    }

    private static NameTemplate naming(ScaleRequest request) {
        boolean several = request.fits().size() > 1;
        return request.output().naming().orElse(several ? NameTemplate.NAME_AND_SIZE : NameTemplate.NAME);
    }

    /// The original's extension as it is written, `JPG` say, where it names the format; else the format's
    /// usual one.
    private static String extension(Path source, ImageFormat written) {
        boolean own = FileNames.format(source).filter(written::equals).isPresent();
        return own ? FileNames.extension(source) : written.extension();
    }
}
