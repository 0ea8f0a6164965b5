package app.tandem.engine.image.codec.gif;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.gif.GifHeader.Frame;
import app.tandem.engine.image.codec.gif.GifHeader.Palette;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.work.Interrupts;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws the frames of a GIF on its canvas (GIF89a, section 23), as browsers do: the background is transparent.
final class GifReader {
    private static final long MILLISECONDS = 10;

    private final ByteSource bytes;
    private final GifHeader header;
    private final int width;
    private final int height;
    private final int channels;
    private final byte[] canvas;

    GifReader(ByteSource bytes, GifHeader header) throws ImageException {
        this.bytes = bytes;
        this.header = header;
        width = header.size().width();
        height = header.size().height();
        channels = header.isOpaque() ? 3 : 4;
        canvas = new byte[RasterConversions.samples(header.size(), channels)];
    }

    /// Draws.
    ///
    /// @param lenient give what can be read of a broken file
    /// @return the canvas after each frame
    /// @throws ImageException when it is broken or cut off
    List<Image.Frame> read(boolean lenient) throws IOException, InterruptedException {
        List<Image.Frame> frames = new ArrayList<>();
        for (Frame frame : header.frames()) {
            Interrupts.check();
            byte[] before = frame.disposal() == GifHeader.RESTORE_PREVIOUS ? canvas.clone() : canvas;
            int area = area(frame);
            byte[] indices = new byte[area];
            int there = new GifLzwReader(bytes, frame.data()).read(indices);
            if (there < area && !lenient) {
                throw cutOff(frames.size(), there, area);
            }
            draw(frame, indices, there);
            boolean moves = header.frames().size() > 1;
            frames.add(new Image.Frame(
                    new Raster.Bytes(header.size(), channels, canvas.clone()),
                    moves ? Duration.ofMillis(frame.hundredths() * MILLISECONDS) : Duration.ZERO));
            dispose(frame, before);
        }
        if (frames.isEmpty()) {
            throw ImageException.of(header.ended() ? "image.noPixels" : "image.cutOff.header");
        } else if (!header.whole() && !lenient) {
            throw ImageException.of("image.cutOff.frame", frames.size());
        }
        return frames;
    }

    /// A frame may reach beyond the canvas, but memory was granted for the canvas.
    private int area(Frame frame) throws ImageException {
        long area = (long) frame.width() * frame.height();
        if (area > 4 * header.size().pixels()) {
            throw ImageException.of("image.frameTooLarge");
        }
        return Math.toIntExact(area);
    }

    private ImageException cutOff(int frame, int there, int area) {
        String what = header.ended() ? "image.brokenData" : "image.cutOff";
        long percent = 100L * there / area;
        return header.frames().size() > 1
                ? ImageException.of(what + ".inFrame", percent, frame + 1)
                : ImageException.of(what + ".after", percent);
    }

    private void draw(Frame frame, byte[] indices, int there) throws IOException {
        Palette palette = frame.palette().colours() > 0 ? frame.palette() : header.palette();
        byte[] colours = bytes.bytes(palette.at(), 3 * palette.colours());
        for (int row = 0; row < frame.height(); row++) {
            int y = frame.y() + (frame.interlaced() ? interlaced(row, frame.height()) : row);
            for (int column = 0; column < frame.width() && y < height; column++) {
                int from = row * frame.width() + column;
                int index = from < there ? indices[from] & 0xff : frame.transparent();
                int x = frame.x() + column;
                if (x < width && index >= 0 && index != frame.transparent() && index < palette.colours()) {
                    int to = (y * width + x) * channels;
                    System.arraycopy(colours, 3 * index, canvas, to, 3);
                    if (channels == 4) {
                        canvas[to + 3] = (byte) 0xff;
                    }
                }
            }
        }
    }

    /// Where a row stands that comes in four passes (GIF89a, appendix E).
    static int interlaced(int row, int height) {
        int rest = row;
        int[][] passes = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
        for (int[] pass : passes) {
            int rows = Math.max(0, Math.ceilDiv(height - pass[0], pass[1]));
            if (rest < rows) {
                return pass[0] + rest * pass[1];
            }
            rest -= rows;
        }
        throw new IllegalArgumentException("row " + row + " of " + height);
    }

    private void dispose(Frame frame, byte[] before) {
        if (frame.disposal() == GifHeader.RESTORE_PREVIOUS) {
            System.arraycopy(before, 0, canvas, 0, canvas.length);
        } else if (frame.disposal() == GifHeader.RESTORE_BACKGROUND) {
            int right = Math.min(width, frame.x() + frame.width());
            for (int y = frame.y(); y < Math.min(height, frame.y() + frame.height()) && frame.x() < right; y++) {
                Arrays.fill(canvas, (y * width + frame.x()) * channels, (y * width + right) * channels, (byte) 0);
            }
        }
    }
}
