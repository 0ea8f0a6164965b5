package app.tandem.engine.scale.preview;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.scale.plan.PlanItem;
import app.tandem.engine.scale.plan.Planned;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How many bytes a run would write, from a few images spread over the sizes.
///
/// @param bytes what all new files would have together, about
/// @param originals what the originals have together
/// @param samples how many images were rendered for it
public record BatchEstimate(long bytes, long originals, int samples) {
    private static final int SAMPLES = 8;

    /// Estimates. Renders up to 8 images, so it takes seconds; interruption ends it.
    ///
    /// @param items the plan
    /// @param renderOptions filter, light, colour and metadata
    /// @param previewer renders the samples
    /// @return the estimate; what is skipped or fails counts nothing
    /// @throws InterruptedException when the thread is interrupted
    public static BatchEstimate of(List<PlanItem> items, RenderOptions renderOptions, ImagePreviewer previewer)
            throws InterruptedException {
        List<PlanItem> work = items.stream()
                .filter(item -> !item.to().isEmpty())
                .sorted(Comparator.comparingLong(PlanItem::pixels))
                .toList();
        double sampledBytes = 0;
        double sampledPixels = 0;
        int samples = 0;
        for (PlanItem item : spread(work)) {
            for (Planned.Scale scale : scales(item)) {
                try {
                    sampledBytes +=
                            previewer.result(item.image(), scale, renderOptions).bytes();
                    sampledPixels += scale.to().pixels();
                } catch (IOException _) {
                    // a broken one tells nothing of the others
                }
            }
            samples++;
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
