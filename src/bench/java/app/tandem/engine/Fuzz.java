package app.tandem.engine;

import app.tandem.engine.feed.FeedPieces;
import app.tandem.engine.feed.clean.HtmlCleaner;
import app.tandem.engine.feed.parse.FeedParser;
import app.tandem.engine.feed.parse.ParseOutcome;
import app.tandem.engine.image.ImageDecoder;
import app.tandem.engine.image.ImageProbe;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.MetadataPolicy;
import app.tandem.engine.image.metadata.Placement;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.Problems;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Reads mutated feeds or pictures for as long as asked, and says how many, which took longest, and which were
/// neither read nor refused. The offenders are written to the folder `target/fuzz`.
///
/// `java … app.tandem.engine.Fuzz feeds|pictures FOLDER SECONDS SEED`
public final class Fuzz {
    private static final long LONGEST = 2_000_000_000L;
    private static final int TRIES = 4;
    private static final int LARGEST = 40_000;
    private static final long MOST_PIXELS = 1 << 20;
    private static final URI BASE = URI.create("http://base.example/feed");
    private static final List<String> PIECES = Stream.concat(
                    FeedPieces.ALL.stream(),
                    Stream.of(
                            "<!DOCTYPE a [<!ENTITY b 'c'>]>",
                            " xml:base='b/'",
                            " srcset='a 1x, b 2x'",
                            "\\u",
                            "\ud83d\ude00"))
            .toList();

    private final List<byte[]> samples;
    private final Random random;
    private final boolean feeds;
    private final Path scratch;
    private long inputs;
    private long longest;
    private int offenders;

    private Fuzz(List<byte[]> samples, long seed, boolean feeds, Path scratch) {
        this.samples = samples;
        this.random = new Random(seed);
        this.feeds = feeds;
        this.scratch = scratch;
    }

    /// Runs it.
    ///
    /// @param arguments what, the folder of sound samples, seconds, seed
    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createDirectories(Path.of("target", "fuzz"));
        Fuzz fuzz = new Fuzz(
                samples(Path.of(arguments[1])), Long.parseLong(arguments[3]), arguments[0].equals("feeds"), scratch);
        long end = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
        while (System.nanoTime() < end) {
            fuzz.one();
        }
        System.out.printf(
                "%s: %,d inputs from %d samples, the longest %.2f s, %d offenders%n",
                arguments[0], fuzz.inputs, fuzz.samples.size(), fuzz.longest / 1e9, fuzz.offenders);
    }

    private static List<byte[]> samples(Path folder) throws IOException {
        List<byte[]> samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) > 0 && Files.size(file) <= LARGEST) {
                    samples.add(Files.readAllBytes(file));
                }
            }
        }
        return samples;
    }

    private void one() throws IOException {
        byte[] input = mutated(samples.get(random.nextInt(samples.size())));
        String fault = null;
        long took = Long.MAX_VALUE;
        // a machine that is busy with other things is slow by itself: then it is tried again
        for (int i = 0; i < TRIES && fault == null && took > LONGEST; i++) {
            long start = System.nanoTime();
            fault = read(input);
            took = Math.min(took, System.nanoTime() - start);
        }
        inputs++;
        longest = Math.max(longest, took);
        if (fault == null && took > LONGEST) {
            fault = "took " + took / 1_000_000 + " ms";
        }
        if (fault != null) {
            offenders++;
            Path file = Files.write(scratch.resolve((feeds ? "feed-" : "picture-") + inputs), input);
            System.out.println(file + ": " + fault);
        }
        if (inputs % 100_000 == 0) {
            System.out.printf("%,d inputs, the longest %.2f s, %d offenders%n", inputs, longest / 1e9, offenders);
        }
    }

    private String read(byte[] input) {
        try {
            return feeds ? feed(input) : picture(input);
        } catch (Throwable thrown) {
            thrown.printStackTrace(System.out);
            return thrown.toString();
        }
    }

    private static String feed(byte[] input) {
        ParseOutcome outcome = FeedParser.parse(input, null, BASE);
        HtmlCleaner.clean(new String(input, StandardCharsets.UTF_8), BASE.toString());
        return outcome == null ? "no outcome" : null;
    }

    private String picture(byte[] input) throws IOException, InterruptedException {
        Path file = Files.write(scratch.resolve("input"), input);
        try {
            ImageInfo info = ImageProbe.probe(file);
            if (info.stored().pixels() * info.frames() <= MOST_PIXELS) {
                boolean lenient = random.nextBoolean();
                Image image = ImageDecoder.decode(file, info, new DecodeOptions(info.stored(), lenient));
                for (MetadataPolicy policy : MetadataPolicy.values()) {
                    image.metadata().forRendering(policy, Placement.whole(info.stored(), new Size(3, 2)));
                }
            }
            return null;
        } catch (ImageException refused) {
            String reason = String.valueOf(refused.getMessage());
            boolean plain = !reason.isBlank() && !Problems.namesJava(reason);
            return plain ? null : "refused with: " + reason;
        }
    }

    /// A few bytes changed, a part moved, a piece put in, or the end cut off.
    private byte[] mutated(byte[] sound) {
        byte[] bytes = sound.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0xff);
        }
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(bytes.length);
            int length = random.nextInt(bytes.length - from);
            System.arraycopy(bytes, from, bytes, random.nextInt(bytes.length - length), length);
        }
        for (int i = feeds ? random.nextInt(6) : 0; i > 0; i--) {
            byte[] piece = PIECES.get(random.nextInt(PIECES.size()))
                    .repeat(random.nextInt(8) == 0 ? 1 + random.nextInt(200) : 1)
                    .getBytes(StandardCharsets.UTF_8);
            int at = random.nextInt(bytes.length);
            byte[] longer = Arrays.copyOf(bytes, bytes.length + piece.length);
            System.arraycopy(bytes, at, longer, at + piece.length, bytes.length - at);
            System.arraycopy(piece, 0, longer, at, piece.length);
            bytes = longer;
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
    }
}
