package app.tandem.engine.image.codec.xpm;

import app.tandem.engine.image.colour.ToneCurve;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import app.tandem.engine.work.Interrupts;
import java.util.Arrays;

/// The text of an X11 bitmap: rows of C's hexadecimal numbers, a row begins with a number of its own.
final class XbmText {
    private static final int NUMBERS_A_LINE = 12;
    private static final float[] LINEAR = ToneCurve.srgb(8).intensities();

    private XbmText() {}

    /// Reads the bits.
    ///
    /// @param text the file
    /// @param size what its header tells
    /// @param samples where the pixels go: 0 or 255; missing rows are grey
    /// @return how many rows there were
    static int read(String text, Size size, byte[] samples) {
        Arrays.fill(samples, (byte) 0x80);
        int at = text.indexOf('{') + 1;
        if (at == 0) {
            return 0;
        }
        int bits = text.lastIndexOf("short", at) >= 0 ? 16 : 8; // X10 wrote 16 bits per number
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x += bits) {
                at = text.indexOf("0x", at) + 2;
                int end = at;
                while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
                    end++;
                }
                if (at < 2 || end == at || end - at > 4) {
                    return y;
                }
                int number = Integer.parseInt(text, at, end, 16);
                for (int i = 0; i < bits && x + i < size.width(); i++) {
                    samples[y * size.width() + x + i] = (byte) ((number >> i & 1) == 1 ? 0 : 255);
                }
            }
        }
        return size.height();
    }

    /// Draws a picture in black and white, by error diffusion (Floyd & Steinberg 1976) of its linear
    /// luminance: an area of black and white pixels is as bright as it was grey, where a threshold would
    /// leave nothing of it.
    ///
    /// @param raster 1 or 3 channels
    /// @return the file
    static String write(Raster.Bytes raster) throws InterruptedException {
        int width = raster.size().width();
        int height = raster.size().height();
        StringBuilder text = new StringBuilder(64 + height * Math.ceilDiv(width, 8) * 6);
        text.append("#define picture_width %d\n#define picture_height %d\n".formatted(width, height));
        text.append("static unsigned char picture_bits[] = {");
        float[] errors = new float[width + 2];
        float[] below = new float[width + 2];
        int numbers = 0;
        for (int y = 0; y < height; y++) {
            Interrupts.check();
            Arrays.fill(below, 0);
            int number = 0;
            for (int x = 0; x < width; x++) {
                float luminance = luminance(raster, y * width + x) + errors[x + 1];
                boolean black = luminance < 0.5f;
                float error = luminance - (black ? 0 : 1);
                errors[x + 2] += error * 7 / 16;
                below[x] += error * 3 / 16;
                below[x + 1] += error * 5 / 16;
                below[x + 2] += error / 16;
                number |= black ? 1 << (x & 7) : 0;
                if ((x & 7) == 7 || x == width - 1) {
                    text.append(numbers == 0 ? "\n " : numbers % NUMBERS_A_LINE == 0 ? ",\n " : ", ");
                    text.append("0x%02x".formatted(number));
                    numbers++;
                    number = 0;
                }
            }
            float[] done = errors;
            errors = below;
            below = done;
        }
        return text.append("\n};\n").toString();
    }

    /// A pixel's luminance (ITU-R BT.709), linear, 0 to 1.
    private static float luminance(Raster.Bytes raster, int pixel) {
        byte[] samples = raster.samples();
        if (raster.channels() == 1) {
            return linear(samples[pixel]);
        }
        int at = 3 * pixel;
        return 0.2126f * linear(samples[at]) + 0.7152f * linear(samples[at + 1]) + 0.0722f * linear(samples[at + 2]);
    }

    private static float linear(byte sample) {
        return LINEAR[sample & 0xff];
    }
}
