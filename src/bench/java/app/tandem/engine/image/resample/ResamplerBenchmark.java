package app.tandem.engine.image.resample;

import app.tandem.engine.image.colour.ToneCurve;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Region;
import app.tandem.engine.image.pixels.Size;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long the resampler takes for a photograph of 12 megapixels, one thread, in linear light.
///
/// `src/bench/run.sh kernel`
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ResamplerBenchmark {
    /// The new width.
    @Param({"400", "1600"})
    public int width;

    /// 1 grey, 3 RGB, 4 RGB + alpha.
    @Param({"1", "3", "4"})
    public int channels;

    /// The filter.
    @Param({"LANCZOS3", "BOX"})
    public Resampling filter;

    private Raster photo = new Raster.Bytes(new Size(1, 1), 1, new byte[1]);

    /// Makes a picture of noise: the resampler takes as long for one as for another.
    @Setup
    public void makePhoto() {
        byte[] samples = new byte[4000 * 3000 * channels];
        new Random(7).nextBytes(samples);
        photo = new Raster.Bytes(new Size(4000, 3000), channels, samples);
    }

    /// Scales it.
    ///
    /// @return the small one
    /// @throws InterruptedException never
    @Benchmark
    public Raster resample() throws InterruptedException {
        Size size = new Size(width, width * 3 / 4);
        return Resampler.resample(photo, Region.whole(photo.size()), size, filter, ToneCurve.srgb(8));
    }
}
