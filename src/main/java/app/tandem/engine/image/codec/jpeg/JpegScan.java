package app.tandem.engine.image.codec.jpeg;

import app.tandem.engine.image.codec.FileBytes;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The entropy-coded bytes of a JPEG's scan from one marker to the next, without the zeros that are stuffed behind each
/// 0xff, and zeros from there on (ITU-T T.81, B.1.1.5). Some of them at a time: the file is never in memory as a whole.
final class JpegScan {
    /// More bytes than one step takes, ten blocks of 64 coefficients of 31 bits each, and reads ahead.
    static final int STEP = 4096;

    private static final int ROOM = 1 << 16;
    private static final int AHEAD = 2 * Long.BYTES;
    private static final byte[] END_MARKERS = new byte[AHEAD];
    private static final int NO_MARKER = -1;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    static {
        for (int i = 0; i < AHEAD; i += 2) {
            END_MARKERS[i] = (byte) 0xff;
            END_MARKERS[i + 1] = (byte) 0xd9;
        }
    }

    private final FileBytes file;
    private long next;
    private final byte[] stored = new byte[ROOM + AHEAD];
    private int at;
    private int limit;
    private final byte[] bytes = new byte[ROOM + 2 * STEP];
    private int end;
    private int marker = NO_MARKER;

    /// Begins to read.
    ///
    /// @param file the file
    /// @param from where the data of the scan begins
    JpegScan(FileBytes file, long from) {
        this.file = file;
        next = from;
    }

    /// The bytes, from place 0; always the same array. At least [#STEP] of them are readable behind [#end].
    byte[] bytes() {
        return bytes;
    }

    /// Where those end that have been read so far.
    int end() {
        return end;
    }

    /// Reads more, if there is more before the next marker, and moves what is left to the beginning.
    ///
    /// @param position the first byte that is still needed
    /// @return where that byte stands now
    /// @throws IOException when the file can't be read
    int more(int position) throws IOException {
        if (marker != NO_MARKER || position > end) {
            return position;
        }
        System.arraycopy(bytes, position, bytes, 0, end - position);
        end -= position;
        read();
        return 0;
    }

    /// Goes on behind the next marker.
    ///
    /// @return 0 to 7, which restart marker it was; −1 when it was another: then there is nothing
    /// @throws IOException when the file can't be read
    int restart() throws IOException {
        while (marker == NO_MARKER) {
            end = 0;
            read();
        }
        int number = marker >= FIRST_RESTART && marker <= LAST_RESTART ? marker - FIRST_RESTART : -1;
        if (number >= 0) {
            marker = NO_MARKER;
        }
        end = 0;
        read();
        return number;
    }

    private void read() throws IOException {
        while (marker == NO_MARKER && end < ROOM) {
            if (at > limit - AHEAD) {
                refill();
            }
            copy();
            for (int i = 0; i < Long.BYTES && marker == NO_MARKER && at < limit - 1; i++) {
                step();
            }
        }
        if (marker != NO_MARKER) {
            Arrays.fill(bytes, end, end + STEP, (byte) 0);
        }
    }

    /// Copies eight bytes at once, as long as none of them is 0xff.
    private void copy() {
        long low = 0x7f7f_7f7f_7f7f_7f7fL;
        int from = at;
        int to = end;
        int last = Math.min(limit - Long.BYTES, at + ROOM - end);
        while (from <= last) {
            long eight = (long) LONGS.get(stored, from);
            if (((eight & low) + 0x0101_0101_0101_0101L & eight & ~low) != 0) {
                break;
            }
            LONGS.set(bytes, to, eight);
            from += Long.BYTES;
            to += Long.BYTES;
        }
        at = from;
        end = to;
    }

    private void step() {
        byte first = stored[at];
        int second = stored[at + 1] & 0xff;
        if (first != (byte) 0xff) {
            bytes[end++] = first;
            at++;
        } else if (second == 0) {
            bytes[end++] = first;
            at += 2;
        } else if (second == 0xff) {
            at++; // a marker may be led in by any number of them
        } else {
            marker = second;
            at += 2;
        }
    }

    /// A file that ends without a marker is given the one that it lacks.
    private void refill() throws IOException {
        System.arraycopy(stored, at, stored, 0, limit - at);
        limit -= at;
        at = 0;
        int read = file.read(next, ByteBuffer.wrap(stored, limit, ROOM - limit));
        if (read > 0) {
            next += read;
            limit += read;
        } else {
            System.arraycopy(END_MARKERS, 0, stored, limit, AHEAD);
            limit += AHEAD;
        }
    }
}
