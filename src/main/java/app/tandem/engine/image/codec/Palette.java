package app.tandem.engine.image.codec;

import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.work.Interrupts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// At most 256 colours for a picture: its own where it has no more, else by median cut (Heckbert 1982).
///
/// @param colours each 0xrrggbb
/// @param transparent the index that stands for transparent pixels, which has no colour; −1 when none is
public record Palette(int[] colours, int transparent) {
    private static final int LARGEST = 256;
    private static final int HALF = 128;

    /// Chooses colours.
    ///
    /// @param rgba 3 or 4 channels; pixels whose alpha is below 128 count as transparent
    /// @return what they can be drawn with
    /// @throws InterruptedException when the thread is interrupted: it is asked at each row
    public static Palette of(Raster.Bytes rgba) throws InterruptedException {
        boolean holes = rgba.hasAlpha() && hasHoles(rgba);
        int most = LARGEST - (holes ? 1 : 0);
        Map<Integer, Integer> exact = count(rgba, 0, most);
        int[] colours = exact.size() <= most
                ? exact.keySet().stream().mapToInt(Integer::intValue).sorted().toArray()
                : cut(count(rgba, 3, Integer.MAX_VALUE), most);
        return new Palette(colours, holes ? colours.length : -1);
    }

    /// How many indices there are.
    ///
    /// @return the colours, and one more where pixels are transparent
    public int size() {
        return colours.length + (transparent < 0 ? 0 : 1);
    }

    /// Whether a pixel is transparent.
    ///
    /// @param rgba 3 or 4 channels
    /// @param pixel which, counted row by row
    /// @return whether its alpha is below 128
    public static boolean isHole(Raster.Bytes rgba, int pixel) {
        return rgba.hasAlpha() && (rgba.samples()[pixel * 4 + 3] & 0xff) < HALF;
    }

    private static boolean hasHoles(Raster.Bytes rgba) {
        for (int i = 0; i < rgba.size().pixels(); i++) {
            if (isHole(rgba, i)) {
                return true;
            }
        }
        return false;
    }

    /// Counts colours, the lowest bits of each channel cut off; stops when there are more than wanted.
    private static Map<Integer, Integer> count(Raster.Bytes rgba, int cutOff, int most) throws InterruptedException {
        int mask = 0xff >> cutOff << cutOff;
        Map<Integer, Integer> counts = new HashMap<>();
        byte[] samples = rgba.samples();
        for (int i = 0, at = 0; i < rgba.size().pixels() && counts.size() <= most; i++, at += rgba.channels()) {
            if (i % rgba.size().width() == 0) {
                Interrupts.check();
            }
            if (!isHole(rgba, i)) {
                int colour = (samples[at] & mask) << 16 | (samples[at + 1] & mask) << 8 | (samples[at + 2] & mask);
                counts.merge(colour, 1, Integer::sum);
            }
        }
        return counts;
    }

    private record Box(List<Map.Entry<Integer, Integer>> colours, int channel, int range) {
        static Box of(List<Map.Entry<Integer, Integer>> colours) {
            int widest = 0;
            int channel = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int least = 255;
                int largest = 0;
                for (Map.Entry<Integer, Integer> colour : colours) {
                    int value = colour.getKey() >> shift & 0xff;
                    least = Math.min(least, value);
                    largest = Math.max(largest, value);
                }
                if (largest - least > widest) {
                    widest = largest - least;
                    channel = shift;
                }
            }
            return new Box(colours, channel, widest);
        }

        long pixels() {
            return colours.stream().mapToLong(Map.Entry::getValue).sum();
        }

        int mean() {
            long pixels = Math.max(1, pixels());
            int mean = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                long sum = 0;
                for (Map.Entry<Integer, Integer> colour : colours) {
                    int value = colour.getKey() >> shift & 0xff;
                    sum += (long) (value | value >> 5)
                            * colour.getValue(); // white stays white without its cut-off bits
                }
                mean |= (int) (sum / pixels) << shift;
            }
            return mean;
        }
    }

    private static int[] cut(Map<Integer, Integer> counts, int most) {
        PriorityQueue<Box> boxes = new PriorityQueue<>(Comparator.comparingLong((Box box) -> box.range() * box.pixels())
                .reversed());
        boxes.add(Box.of(List.copyOf(counts.entrySet())));
        while (boxes.size() < most && boxes.element().range() > 0) {
            Box box = boxes.remove();
            List<Map.Entry<Integer, Integer>> sorted = new ArrayList<>(box.colours());
            sorted.sort(Comparator.comparingInt(colour -> colour.getKey() >> box.channel() & 0xff));
            long half = box.pixels() / 2;
            int split = 1;
            long sum = sorted.getFirst().getValue();
            while (sum < half && split < sorted.size() - 1) {
                sum += sorted.get(split++).getValue();
            }
            boxes.add(Box.of(List.copyOf(sorted.subList(0, split))));
            boxes.add(Box.of(List.copyOf(sorted.subList(split, sorted.size()))));
        }
        return boxes.stream().mapToInt(Box::mean).sorted().toArray();
    }
}
