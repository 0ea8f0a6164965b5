package app.tandem.engine.image;

import app.tandem.engine.image.colour.TransferFunction;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Orientation;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// What decoding in a smaller size costs in quality: the PSNR of every photograph of a folder, scaled as usual,
/// against the same decoded in full and scaled with Lanczos-3 in linear light, in double precision by the
/// plainest of loops.
///
/// `src/bench/run.sh quality PHOTOS 400`
public final class ShrinkOnLoadQuality {
    private ShrinkOnLoadQuality() {}

    /// Prints a line for each photograph, then the worst, the fifth worst and the median.
    ///
    /// @param arguments the folder, and the longer side of the new pictures
    /// @throws IOException when a photograph can't be read
    /// @throws InterruptedException never
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int side = Integer.parseInt(arguments[1]);
        List<Double> all = new ArrayList<>();
        for (Path file : photographs(Path.of(arguments[0]))) {
            double decibels = decibels(file, side);
            all.add(decibels);
            System.out.printf("%s %.1f dB%n", file.getFileName(), decibels);
        }
        Collections.sort(all);
        System.out.printf(
                "%d photographs to %d: worst %.1f dB, fifth worst %.1f dB, median %.1f dB%n",
                all.size(), side, all.getFirst(), all.get(Math.min(4, all.size() - 1)), all.get((all.size() - 1) / 2));
    }

    private static List<Path> photographs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static double decibels(Path file, int side) throws IOException, InterruptedException {
        ImageInfo info = ImageProbe.probe(file);
        Size size = info.size();
        double scale = (double) side / Math.max(size.width(), size.height());
        Size target = new Size((int) Math.max(1, Math.round(size.width() * scale)), (int)
                Math.max(1, Math.round(size.height() * scale)));
        Path made = Files.createTempFile("quality", ".png");
        EncodeOptions png = EncodeOptions.of(ImageFormat.PNG);
        ImageRenderer.render(
                file, info, RenderOptions.DEFAULT, List.of(new RenderTarget(Region.whole(size), target, png, made)));
        Raster usual = decoded(made);
        Files.delete(made);
        double[] reference = scaled(decoded(file), info.orientation().stored(target));
        return psnr(usual, info.orientation(), reference);
    }

    private static Raster decoded(Path file) throws IOException, InterruptedException {
        ImageInfo info = ImageProbe.probe(file);
        return ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), false))
                .frames()
                .getFirst()
                .raster();
    }

    private static double psnr(Raster usual, Orientation orientation, double[] reference) {
        if (orientation != Orientation.UPRIGHT) {
            throw new IllegalArgumentException("the reference is not turned");
        }
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            double difference = usual.sample(i) - reference[i];
            sum += difference * difference;
        }
        return 10 * Math.log10(255.0 * 255 * reference.length / Math.max(sum, 1e-9));
    }

    /// The reference: rows first, then columns, of linear light, without a table and without rounding.
    private static double[] scaled(Raster source, Size size) {
        int channels = source.channels();
        Size from = source.size();
        double[] linear = new double[256];
        for (int encoded = 0; encoded < 256; encoded++) {
            linear[encoded] = TransferFunction.srgb(encoded / 255.0);
        }
        double[] narrow = new double[size.width() * from.height() * channels];
        for (int x = 0; x < size.width(); x++) {
            Weights weights = Weights.of(x, from.width(), size.width());
            for (int y = 0; y < from.height(); y++) {
                for (int c = 0; c < channels; c++) {
                    double sum = 0;
                    for (int i = 0; i < weights.values().length; i++) {
                        int at = (y * from.width() + weights.first() + i) * channels + c;
                        sum += weights.values()[i] * linear[source.sample(at)];
                    }
                    narrow[(y * size.width() + x) * channels + c] = sum;
                }
            }
        }
        int row = size.width() * channels;
        double[] small = new double[size.height() * row];
        for (int y = 0; y < size.height(); y++) {
            Weights weights = Weights.of(y, from.height(), size.height());
            for (int x = 0; x < row; x++) {
                double sum = 0;
                for (int i = 0; i < weights.values().length; i++) {
                    sum += weights.values()[i] * narrow[(weights.first() + i) * row + x];
                }
                double clamped = Math.clamp(sum, 0.0, 1.0);
                small[y * row + x] =
                        255 * (clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * Math.pow(clamped, 1 / 2.4) - 0.055);
            }
        }
        return small;
    }

    private record Weights(int first, double[] values) {
        static Weights of(int target, int source, int targets) {
            double ratio = Math.max(1, (double) source / targets);
            double centre = (target + 0.5) * source / targets;
            int first = Math.max(0, (int) Math.ceil(centre - 3 * ratio - 0.5));
            int last = Math.min(source - 1, (int) Math.floor(centre + 3 * ratio - 0.5));
            double[] values = new double[last - first + 1];
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                double x = Math.PI * (first + i + 0.5 - centre) / ratio;
                values[i] = x == 0 ? 1 : Math.abs(x) < 3 * Math.PI ? 3 * Math.sin(x) * Math.sin(x / 3) / (x * x) : 0;
                sum += values[i];
            }
            for (int i = 0; i < values.length; i++) {
                values[i] /= sum;
            }
            return new Weights(first, values);
        }
    }
}
