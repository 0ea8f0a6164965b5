package app.tandem.engine.scale.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.tandem.engine.image.RenderOptions;
import app.tandem.engine.image.RenderTarget;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.problem.ProblemMessages;
import app.tandem.engine.scale.BatchScaler;
import app.tandem.engine.scale.Recorder;
import app.tandem.engine.scale.folder.FolderException;
import app.tandem.engine.scale.journal.RunJournal;
import app.tandem.engine.scale.request.Fit;
import app.tandem.engine.scale.request.NameTemplate;
import app.tandem.engine.scale.request.Output;
import app.tandem.engine.scale.request.ScaleRequest;
import app.tandem.engine.work.PauseSwitch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanPreviewTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private Path source;
    private ScaleRequest request;

    @BeforeEach
    void makeSource() throws IOException {
        folder = folder.toRealPath();
        source = Files.createDirectories(folder.resolve("source"));
        request = ScaleRequest.of(source, folder.resolve("target"), 400);
    }

    private static List<SourceImage> read(ScaleRequest request) throws FolderException, InterruptedException {
        return PlanPreview.read(request, List.of(), (_, _, _) -> {}, new TextImageEngine());
    }

    @Test
    void theListGrowsInItsOrderAndIsThePlanInTheEnd() throws Exception {
        for (int i = 0; i < 200; i++) {
            TextImageEngine.write(source.resolve("%03d.jpg".formatted(i)), 500, 300 + i);
        }
        List<PlanItem> grown = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<SourceImage> images = PlanPreview.read(
                request,
                List.of(),
                (batch, read, total) -> {
                    grown.addAll(batch);
                    counts.add(read + "/" + total);
                },
                new TextImageEngine());
        assertThat(counts).containsExactly("0/200", "64/200", "128/200", "192/200", "200/200");
        assertThat(grown).isEqualTo(PlanPreview.plan(request, images));
    }

    @Test
    void anItemTellsSizesBytesAndWhatIsDone() throws Exception {
        Path file = TextImageEngine.write(source.resolve("a.jpg"), 800, 600);
        ScaleRequest two = request.withFits(List.of(Fit.within(400), Fit.within(1000)));
        assertThat(PlanPreview.plan(two, read(two))).singleElement().satisfies(item -> {
            assertThat(item.image().file()).isEqualTo(file);
            assertThat(item.image().bytes()).isEqualTo(Files.size(file));
            assertThat(item.from()).contains(new Size(800, 600));
            assertThat(item.to()).containsExactly(new Size(400, 300), new Size(800, 600));
            assertThat(item.action()).isEqualTo(PlanItem.Action.SCALE);
            assertThat(item.pixels()).isEqualTo(480_000);
            assertThat(item.notices()).isEmpty();
        });
    }

    @Test
    void everyConflictSkipAndRefusalHasItsCure() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 800, 600);
        TextImageEngine.write(source.resolve("a.png"), ImageFormat.PNG, 800, 600);
        TextImageEngine.write(source.resolve("b.jpg"), 800, 600);
        Files.writeString(source.resolve("c.jpg"), "hello");
        TextImageEngine.write(folder.resolve("target/b.jpg"), 400, 300);
        ScaleRequest jpeg = request.withFormat(Optional.of(ImageFormat.JPEG));
        ProblemMessages english = new ProblemMessages(Locale.ENGLISH);
        assertThat(PlanPreview.plan(jpeg, read(jpeg)).stream()
                        .flatMap(item -> item.notices().stream()
                                .map(notice ->
                                        item.action() + " " + notice.cure() + " " + english.text(notice.problem()))))
                .containsExactly(
                        "CONFLICT NUMBER a.jpg becomes a.jpg already; rename one of the two, or name the new files"
                                + " otherwise",
                        "SKIP REPLACE the target exists",
                        "REJECT OPEN it is not a picture that Tandem reads");
        ScaleRequest sizes = request.withFits(List.of(Fit.within(100), Fit.within(200)))
                .withOutput(Output.DEFAULT.withNaming(Optional.of(NameTemplate.NAME)));
        assertThat(PlanPreview.plan(sizes, read(sizes)).getFirst().notices())
                .extracting(notice -> notice.cure() + " " + english.text(notice.problem()))
                .containsExactly("NAME_SIZES two of its sizes would both become a.jpg; put {size} into the names");
    }

    @Test
    void headersAreReadOnceAndAgainOnlyWhereAFileHasChanged() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 800, 600);
        Path changed = TextImageEngine.write(source.resolve("b.jpg"), 800, 600);
        Path broken = Files.writeString(source.resolve("c.jpg"), "hello");
        AtomicInteger probes = new AtomicInteger();
        Counting counting = new Counting(probes);
        List<SourceImage> first = PlanPreview.read(request, List.of(), (_, _, _) -> {}, counting);
        TextImageEngine.write(changed, 900, 600);
        Files.setLastModifiedTime(changed, FileTime.fromMillis(1));
        List<SourceImage> second = PlanPreview.read(request, first, (_, _, _) -> {}, counting);
        assertThat(probes).hasValue(3 + 2); // the broken one may have been cured by a permission
        assertThat(second.get(0)).isEqualTo(first.get(0));
        assertThat(second.get(1).info().orElseThrow().size()).isEqualTo(new Size(900, 600));
        assertThat(second.get(2).file()).isEqualTo(broken);
        AtomicInteger inTheRun = new AtomicInteger();
        new BatchScaler(new Counting(inTheRun))
                .run(request, second, new PauseSwitch(), RunJournal.NONE, new Recorder());
        assertThat(inTheRun)
                .as("the broken one, and both new pictures when they are checked")
                .hasValue(1 + 2);
    }

    @Test
    void aListIsReadBeforeATargetIsChosenAndWhateverIsWrongWithIt() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 800, 600);
        TextImageEngine.write(source.resolve("small/a.jpg"), 400, 300);
        List<SourceImage> images = read(request.withFolders(source, Path.of("")));
        assertThat(images).hasSize(2);
        assertThat(PlanPreview.plan(request.withFolders(source, Path.of("")), images))
                .extracting(PlanItem::action)
                .containsExactly(PlanItem.Action.SCALE, PlanItem.Action.COPY);
        ScaleRequest inside = request.withFolders(source, source.resolve("small"));
        assertThat(PlanPreview.plan(inside, images))
                .extracting(item -> item.image().source())
                .containsExactly(Path.of("a.jpg"));
        assertThat(read(request.withFolders(source, source))).hasSize(2);
        assertThatThrownBy(() -> PlanPreview.plan(request.withFolders(source, source), images))
                .isInstanceOf(FolderException.class);
    }

    @Test
    void anInterruptCutsReadingAndPlanning() throws Exception {
        TextImageEngine.write(source.resolve("a.jpg"), 800, 600);
        List<SourceImage> images = read(request);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> read(request)).isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> PlanPreview.plan(request, images)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aHundredThousandImagesArePlannedAgainInWellUnderASecond() throws Exception {
        ImageInfo info = ImageInfo.of(ImageFormat.JPEG, new Size(6000, 4000));
        List<SourceImage> images = IntStream.range(0, 100_000)
                .mapToObj(i -> Path.of("folder" + i / 1000, "IMG_" + i + ".jpg"))
                .map(name -> new SourceImage(
                        name,
                        name,
                        source.resolve(name),
                        9_000_000,
                        FileTime.fromMillis(0),
                        Optional.of(info),
                        Optional.empty()))
                .toList();
        Duration best = Duration.ofDays(1);
        for (int round = 0; round < 4; round++) {
            long start = THREADS.getCurrentThreadCpuTime(); // other work on the machine does not count
            assertThat(PlanPreview.plan(request.withQuality(50 + round), images))
                    .hasSize(100_000);
            Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        assertThat(best).isLessThan(Duration.ofSeconds(1));
    }

    /// Counts how many headers are read.
    private record Counting(AtomicInteger probes, TextImageEngine pictures) implements ImageEngine {
        Counting(AtomicInteger probes) {
            this(probes, new TextImageEngine());
        }

        @Override
        public ImageInfo probe(Path file) throws IOException {
            probes.incrementAndGet();
            return pictures.probe(file);
        }

        @Override
        public void render(Path file, ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets)
                throws IOException, InterruptedException {
            pictures.render(file, info, renderOptions, targets);
        }

        @Override
        public long memory(ImageInfo info, RenderOptions renderOptions, List<RenderTarget> targets) {
            return pictures.memory(info, renderOptions, targets);
        }
    }
}
