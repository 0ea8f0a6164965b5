package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.jpeg.ProgressiveState.Step;
import app.tandem.engine.image.codec.jpeg.SegmentReader.Segment;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks through the scans of a JPEG as libjpeg does, and stops where libjpeg would stop with an error
/// (`jdmarker.c`, `jdinput.c`, `jdphuff.c`, `jdarith.c`). Up to there it is known to decode the file.
final class ScanValidator {
    private static final int END_LENGTH = 2;

    private final ByteSource bytes;
    private final SegmentReader reader;
    private final JpegTables tables;
    private @Nullable JpegFrame frame;
    private @Nullable ProgressiveState progression;
    private boolean several;
    private boolean lacks;
    private long at;
    private Marker last = Marker.SOI;

    private ScanValidator(ByteSource bytes) {
        this.bytes = bytes;
        this.reader = new SegmentReader(bytes);
        this.tables = new JpegTables(bytes);
    }

    /// Goes to the data of the first scan.
    ///
    /// @param bytes the file; must end with an end marker where [#next] is called
    /// @param header what was read of it
    /// @return empty when libjpeg would refuse the file
    /// @throws IOException when the file can't be read
    static Optional<ScanValidator> begin(ByteSource bytes, JpegHeader header) throws IOException {
        ScanValidator scans = new ScanValidator(bytes);
        return scans.next() && scans.at == header.scan() ? Optional.of(scans) : Optional.empty();
    }

    /// Goes on to where the data of the next scan begins.
    ///
    /// @return false when there is no further one
    /// @throws IOException when the file can't be read
    boolean next() throws IOException {
        while (true) {
            Segment segment = reader.next();
            at = segment.at();
            last = segment.marker();
            if (last == Marker.EOI) {
                return false;
            }
            lacks = segment.to() > end();
            if (lacks || !segment.isSound() || !isSound(segment)) {
                return false;
            }
            at = segment.to();
            if (last == Marker.SOS) {
                return true;
            }
        }
    }

    /// Where it has stopped: behind the header of a scan, or at the marker that is the end or is no good.
    long position() {
        return at;
    }

    /// Whether it has stopped because the file ends there, by no end marker of its own.
    boolean isCutOff() {
        return lacks || at >= end();
    }

    /// Whether it has stopped at a marker that is no good where it stands.
    boolean isBroken() {
        return last != Marker.EOI;
    }

    private long end() {
        return bytes.length() - END_LENGTH;
    }

    /// Whether there can be further scans.
    boolean isSeveral() {
        return several;
    }

    /// Bytes that libjpeg needs to put several scans together: two a coefficient (`jdcoefct.c`).
    ///
    /// @return 0 when there is but one
    long held() {
        return several ? Short.BYTES * frame().coefficients() : 0;
    }

    /// Whether a scan is missing that the others go on from, or all of a component.
    boolean hasGaps() {
        return progression().hasGaps();
    }

    /// Whether the scans have told everything. Where arithmetic codes end nobody can tell.
    boolean isComplete() {
        return progression().isComplete() && !frame().isArithmetic();
    }

    private JpegFrame frame() {
        return Objects.requireNonNull(frame);
    }

    private ProgressiveState progression() {
        return Objects.requireNonNull(progression);
    }

    private boolean isSound(Segment segment) throws IOException {
        long from = segment.from();
        long to = segment.to();
        return switch (segment.marker()) {
            case DHT -> tables.addHuffman(from, to);
            case DAC -> isSoundConditioning(from, to);
            case DQT -> tables.addQuantisation(from, to);
            case DNL -> true; // says how many rows there are, when it is too late
            case DRI -> to - from == 2;
            case SOS -> frame != null && addScan(from, to);
            default -> segment.marker().isExtra() || (segment.marker().isFrame() && addFrame(segment));
        };
    }

    private boolean addFrame(Segment segment) throws IOException {
        if (frame != null || segment.length() < 6) {
            return false;
        }
        JpegFrame read = JpegFrame.read(bytes, segment);
        frame = read;
        progression = new ProgressiveState(read.components().size());
        return read.isSound();
    }

    /// Parameters of arithmetic coding (ITU-T T.81, B.2.4.3).
    private boolean isSoundConditioning(long from, long to) throws IOException {
        boolean sound = (to - from) % 2 == 0;
        for (long pair = from; pair < to - 1; pair += 2) {
            int slot = bytes.u8(pair);
            int value = bytes.u8(pair + 1);
            sound &= slot < 32 && (slot >= 16 || (value & 15) <= value >> 4);
        }
        return sound;
    }

    private boolean addScan(long from, long to) throws IOException {
        int count = bytes.u8(from);
        if (count < 1 || count > frame().components().size() || to - from != 4 + 2L * count) {
            return false;
        }
        int approximation = bytes.u8(to - 1);
        Step told = new Step(bytes.u8(to - 3), bytes.u8(to - 2), approximation >> 4, approximation & 15);
        Step step = frame().isProgressive() ? told : Step.ALL;
        boolean sound = !frame().isProgressive() || step.isSound(count);
        int blocks = 0;
        int last = -1;
        for (int i = 0; i < count && sound; i++) {
            int component = component(bytes.u8(from + 1 + 2L * i), i);
            sound = component > last && hasTables(component, bytes.u8(from + 2 + 2L * i), step);
            if (sound) {
                JpegFrame.Component known = frame().components().get(component);
                blocks += known.across() * known.down();
                progression().add(component, step);
                last = component;
            }
        }
        several |= frame().isProgressive() || count < frame().components().size();
        return sound && (count == 1 || blocks <= JpegFrame.MOST_BLOCKS);
    }

    /// As libjpeg looks for it (`get_sos`). Components are in the order of the frame; some files call all the
    /// same.
    private int component(int id, int from) {
        for (int i = from; i < frame().components().size(); i++) {
            if (frame().components().get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasTables(int component, int codes, Step step) {
        return tables.hasQuantisation(frame().components().get(component).quantisation())
                && (frame().isArithmetic()
                        || ((!step.needsFirst() || hasTable(0, codes >> 4))
                                && (!step.needsOthers() || hasTable(1, codes & 15))));
    }

    /// Of sequential files libjpeg has the usual tables, as films have it (`std_huff_tables`).
    private boolean hasTable(int kind, int slot) {
        return tables.hasHuffman(kind, slot) || (!frame().isProgressive() && slot < 2);
    }
}
