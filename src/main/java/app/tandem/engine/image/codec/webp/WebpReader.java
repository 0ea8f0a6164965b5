package app.tandem.engine.image.codec.webp;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.FrameRectangle;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.webp.WebpHeader.Chunk;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws the frames of an animated WebP on its canvas (RFC 9649, 2.7.1.1 and 2.7.2): each frame is decoded as
/// a file of its own.
final class WebpReader {
    private static final int FRAME_HEADER = 16;
    private static final int FLAGS = 15;
    private static final int DISPOSE = 1;
    private static final int DO_NOT_BLEND = 2;

    private final ByteSource bytes;
    private final WebpHeader header;
    private final byte[] canvas;

    WebpReader(ByteSource bytes, WebpHeader header) throws ImageException {
        this.bytes = bytes;
        this.header = header;
        canvas = new byte[RasterConversions.samples(header.size(), 4)];
    }

    /// Draws.
    ///
    /// @param lenient give what can be read of a file that is cut off: whole frames, and the upper rows of
    /// the last
    /// @return the canvas after each frame
    /// @throws ImageException when it is broken or cut off
    List<Image.Frame> read(boolean lenient) throws IOException, InterruptedException {
        List<Image.Frame> frames = new ArrayList<>();
        for (Chunk chunk : header.frames()) {
            Interrupts.check();
            boolean whole = chunk.length() >= FRAME_HEADER && chunk.at() + chunk.length() <= bytes.length();
            if (!whole && !lenient) {
                break;
            }
            try {
                draw(chunk, !whole);
            } catch (ImageException broken) {
                if (whole) {
                    throw broken;
                }
                break; // no row of it came
            }
            frames.add(new Image.Frame(
                    new Raster.Bytes(header.size(), 4, canvas.clone()),
                    Duration.ofMillis(WebpHeader.u24(bytes, chunk.at() + 12))));
            if ((bytes.u8(chunk.at() + FLAGS) & DISPOSE) != 0) {
                clear(area(chunk));
            }
        }
        if (frames.isEmpty()) {
            throw ImageException.of("image.cutOff.firstFrame");
        } else if (!lenient
                && (!header.ended() || frames.size() < header.frames().size())) {
            throw ImageException.of("image.cutOff.frame", frames.size());
        }
        return frames;
    }

    private FrameRectangle area(Chunk chunk) throws IOException {
        FrameRectangle area = new FrameRectangle(
                2 * WebpHeader.u24(bytes, chunk.at()),
                2 * WebpHeader.u24(bytes, chunk.at() + 3),
                WebpHeader.u24(bytes, chunk.at() + 6) + 1,
                WebpHeader.u24(bytes, chunk.at() + 9) + 1);
        if (area.x() + area.width() > header.size().width()
                || area.y() + area.height() > header.size().height()) {
            throw ImageException.of("image.webp.frameTooLarge");
        }
        return area;
    }

    private void draw(Chunk chunk, boolean lenient) throws IOException, InterruptedException {
        FrameRectangle area = area(chunk);
        boolean blend = (bytes.u8(chunk.at() + FLAGS) & DO_NOT_BLEND) == 0;
        WebpFile pixels = new WebpFile();
        long end = Math.min(chunk.at() + chunk.length(), bytes.length());
        boolean alpha = pixels.addPixels(bytes, chunk.at() + FRAME_HEADER, end);
        Size size = new Size(area.width(), area.height());
        WebpFile file = new WebpFile().addExtended(size, alpha ? WebpHeader.ALPHA_FLAG : 0, Metadata.NONE);
        byte[] still = file.with(pixels).file();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(still.length);
            data.copyFrom(MemorySegment.ofArray(still));
            WebpStill.Part part = WebpStill.read(data, size, true, lenient);
            byte[] samples = part.raster().samples();
            draw(alpha ? samples : opaque(samples), part.rows(), area, blend);
        }
    }

    private static byte[] opaque(byte[] rgba) {
        for (int i = 3; i < rgba.length; i += 4) {
            rgba[i] = (byte) 0xff;
        }
        return rgba;
    }

    private void draw(byte[] frame, int rows, FrameRectangle area, boolean blend) {
        for (int row = 0; row < rows; row++) {
            int from = row * area.width() * 4;
            int to = ((area.y() + row) * header.size().width() + area.x()) * 4;
            for (int x = 0; x < area.width(); x++, from += 4, to += 4) {
                boolean hole = frame[from + 3] == 0;
                if (frame[from + 3] == (byte) 0xff || (!blend && !hole)) {
                    System.arraycopy(frame, from, canvas, to, 4);
                } else if (!hole) {
                    blend(frame, from, canvas, to);
                } else if (!blend) {
                    Arrays.fill(canvas, to, to + 4, (byte) 0); // encoders leave any colour under a hole
                }
            }
        }
    }

    /// Source over destination, alpha straight.
    private static void blend(byte[] frame, int from, byte[] canvas, int to) {
        int above = frame[from + 3] & 0xff;
        int below = (canvas[to + 3] & 0xff) * (255 - above);
        int alpha = above * 255 + below;
        for (int c = 0; c < 3; c++) {
            int mixed = (frame[from + c] & 0xff) * above * 255 + (canvas[to + c] & 0xff) * below;
            canvas[to + c] = (byte) ((mixed + alpha / 2) / alpha);
        }
        canvas[to + 3] = (byte) ((alpha + 127) / 255);
    }

    private void clear(FrameRectangle area) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int from = (y * header.size().width() + area.x()) * 4;
            Arrays.fill(canvas, from, from + area.width() * 4, (byte) 0);
        }
    }
}
