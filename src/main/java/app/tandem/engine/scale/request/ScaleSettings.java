package app.tandem.engine.scale.request;

import app.tandem.engine.image.RenderOptions;
import java.util.List;

/// Everything that can be set about scaling, apart from which images and where to. A preset holds one of
/// these. Immutable; the `with…` methods give changed copies.
///
/// @param fits the sizes to make, one or more
/// @param enlarge whether an image may become larger than its original
/// @param renderOptions filter, light, colour and metadata
/// @param output format and names of the new files
/// @param existing what happens when a target exists
/// @param recursive whether folders inside a source folder are scaled too
/// @param numbered whether images that would get the same name get numbers behind it; if not, only the
///     first gets the name, and the others fail
public record ScaleSettings(
        List<Fit> fits,
        boolean enlarge,
        RenderOptions renderOptions,
        Output output,
        ExistingFilePolicy existing,
        boolean recursive,
        boolean numbered) {

    /// The most sizes of one run.
    public static final int MOST_SIZES = 100;

    /// Checks the bounds.
    ///
    /// @param fits copied
    /// @throws IllegalArgumentException when there is no size
    public ScaleSettings {
        fits = List.copyOf(fits);
        if (fits.isEmpty() || fits.size() > MOST_SIZES) {
            throw new IllegalArgumentException(
                    "1 to " + MOST_SIZES + " sizes can be made in one run, not " + fits.size());
        }
    }

    /// The usual settings: inside a square, Lanczos-3 in linear light, each image in its own format at
    /// quality 85, existing targets left alone, folders inside the source too.
    ///
    /// @param pixels the square's side, 1 or more
    /// @return the settings
    public static ScaleSettings within(int pixels) {
        return of(List.of(Fit.within(pixels)));
    }

    /// The usual settings with other sizes: Lanczos-3 in linear light, each image in its own format at quality
    /// 85, existing targets left alone, folders inside the source too.
    ///
    /// @param fits the sizes to make, one or more
    /// @return the settings
    /// @throws IllegalArgumentException when there is no size, or there are too many
    public static ScaleSettings of(List<Fit> fits) {
        return new ScaleSettings(
                fits, false, RenderOptions.DEFAULT, Output.DEFAULT, ExistingFilePolicy.SKIP, true, false);
    }

    /// With other sizes.
    ///
    /// @param changed one or more
    /// @return a changed copy
    public ScaleSettings withFits(List<Fit> changed) {
        return new ScaleSettings(changed, enlarge, renderOptions, output, existing, recursive, numbered);
    }

    /// With enlarging or without.
    ///
    /// @param changed whether an image may become larger than its original
    /// @return a changed copy
    public ScaleSettings withEnlarge(boolean changed) {
        return new ScaleSettings(fits, changed, renderOptions, output, existing, recursive, numbered);
    }

    /// With another filter, light, colour or metadata.
    ///
    /// @param changed all four
    /// @return a changed copy
    public ScaleSettings withRenderOptions(RenderOptions changed) {
        return new ScaleSettings(fits, enlarge, changed, output, existing, recursive, numbered);
    }

    /// With other files written.
    ///
    /// @param changed format and names of the new files
    /// @return a changed copy
    public ScaleSettings withOutput(Output changed) {
        return new ScaleSettings(fits, enlarge, renderOptions, changed, existing, recursive, numbered);
    }

    /// With another policy for targets that exist.
    ///
    /// @param changed what happens when a target exists
    /// @return a changed copy
    public ScaleSettings withExisting(ExistingFilePolicy changed) {
        return new ScaleSettings(fits, enlarge, renderOptions, output, changed, recursive, numbered);
    }

    /// With the folders inside a source folder or without.
    ///
    /// @param changed whether they are scaled too
    /// @return a changed copy
    public ScaleSettings withRecursive(boolean changed) {
        return new ScaleSettings(fits, enlarge, renderOptions, output, existing, changed, numbered);
    }

    /// With numbers behind names that several images would get, or without.
    ///
    /// @param changed true for numbers
    /// @return a changed copy
    public ScaleSettings withNumbered(boolean changed) {
        return new ScaleSettings(fits, enlarge, renderOptions, output, existing, recursive, changed);
    }
}
