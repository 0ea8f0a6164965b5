package app.tandem.engine.scale.preview;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.Planned;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// How many bytes a run would write, from a few images spread over the sizes.
///
/// @param bytes what all new files would have together, about
/// @param originals what the originals have together
/// @param samples how many images were rendered for it; a broken one is none
public record BatchEstimate(long bytes, long originals, int samples) {
    private static final Logger LOG = System.getLogger(BatchEstimate.class.getName());
    private static final int SAMPLES = 8;

    /// Renders one sample and tells how long its file is.
    @FunctionalInterface
    interface Sampler {
        /// Renders it.
        ///
        /// @return the length of the new file, in bytes
        /// @throws IOException when the original can't be read, or the new file can't be written
        /// @throws InterruptedException when the thread is interrupted
        long bytes(PlanItem item, Planned.Scale scale) throws IOException, InterruptedException;
    }

    /// Estimates. Renders up to 8 images, so it takes seconds; interruption ends it.
    ///
    /// @param items the plan
    /// @param renderOptions filter, light, colour and metadata
    /// @param previewer renders the samples
    /// @return the estimate; what is skipped or fails counts nothing
    /// @throws InterruptedException when the thread is interrupted
    public static BatchEstimate of(List<PlanItem> items, RenderOptions renderOptions, ImagePreviewer previewer)
            throws InterruptedException {
        return of(
                items,
                (item, scale) ->
                        previewer.result(item.image(), scale, renderOptions).bytes());
    }

    /// Estimates by samples.
    static BatchEstimate of(List<PlanItem> items, Sampler sampler) throws InterruptedException {
        List<PlanItem> work = items.stream()
                .filter(item -> !item.to().isEmpty())
                .sorted(Comparator.comparingLong(PlanItem::pixels))
                .toList();
        double sampledBytes = 0;
        double sampledPixels = 0;
        int samples = 0;
        for (PlanItem item : spread(work)) {
            boolean sampled = false;
            for (Planned.Scale scale : scales(item)) {
                OptionalLong bytes = sample(item, scale, sampler);
                if (bytes.isPresent()) {
                    sampledBytes += bytes.getAsLong();
                    sampledPixels += scale.to().pixels();
                    sampled = true;
                }
            }
            samples += sampled ? 1 : 0;
        }
        double perPixel = sampledPixels == 0 ? 0 : sampledBytes / sampledPixels;
        double bytes = work.stream()
                .mapToDouble(item -> copied(item)
                        + perPixel
                                * scales(item).stream()
                                        .map(Planned.Scale::to)
                                        .mapToLong(Size::pixels)
                                        .sum())
                .sum();
        long originals = work.stream().mapToLong(item -> item.image().bytes()).sum();
        return new BatchEstimate(Math.round(bytes), originals, samples);
    }

    /// A broken image tells nothing of the others, and a codec's bug must not cost the whole estimate.
    private static OptionalLong sample(PlanItem item, Planned.Scale scale, Sampler sampler)
            throws InterruptedException {
        try {
            return OptionalLong.of(sampler.bytes(item, scale));
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    e instanceof IOException ? Level.DEBUG : Level.WARNING,
                    () -> item.image().file() + " can't be estimated",
                    e);
            return OptionalLong.empty();
        }
    }

    /// From the middles of as many equal parts of the list, ordered by size.
    private static List<PlanItem> spread(List<PlanItem> work) {
        List<PlanItem> scaled = new ArrayList<>(work);
        scaled.removeIf(item -> scales(item).isEmpty());
        int count = Math.min(SAMPLES, scaled.size());
        return IntStream.range(0, count)
                .mapToObj(i -> scaled.get((int) ((2L * i + 1) * scaled.size() / (2L * count))))
                .toList();
    }

    private static List<Planned.Scale> scales(PlanItem item) {
        return item.planned().stream()
                .filter(Planned.Scale.class::isInstance)
                .map(Planned.Scale.class::cast)
                .toList();
    }

    private static long copied(PlanItem item) {
        return item.planned().stream().filter(Planned.Copy.class::isInstance).count()
                * item.image().bytes();
    }
}
