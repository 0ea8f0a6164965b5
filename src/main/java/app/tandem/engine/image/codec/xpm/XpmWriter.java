package app.tandem.engine.image.codec.xpm;

import app.tandem.engine.image.codec.Dithering;
import app.tandem.engine.image.codec.Palette;
import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.work.Interrupts;

/// Encodes X11 pixmaps (XPM 3, Le Hors 1996), with at most 256 colours, as GIF has: what reads XPM slows down
/// with more.
final class XpmWriter {
    /// What may stand for a colour: printable, and neither the quotation mark nor the backslash of C.
    private static final String CHARACTERS =
            " .XoO+@#$%&*=-;:>,<1234567890qwertyuipasdfghjklzxcvbnmMNBVCZASDFGHJKLPIUYTREWQ!~^/()_`'][{}|";

    private XpmWriter() {}

    static String text(Raster.Bytes rgba) throws InterruptedException {
        Palette palette = Palette.of(rgba);
        byte[] indices = Dithering.draw(rgba, palette);
        int width = rgba.size().width();
        int height = rgba.size().height();
        int perPixel = palette.size() <= CHARACTERS.length() ? 1 : 2;
        StringBuilder text = new StringBuilder(64 * palette.size() + height * (width * perPixel + 4));
        text.append("/* XPM */\nstatic char *picture[] = {\n");
        text.append("\"%d %d %d %d\"".formatted(width, height, palette.size(), perPixel));
        for (int i = 0; i < palette.size(); i++) {
            text.append(",\n\"");
            put(text, i, perPixel);
            text.append(i == palette.transparent() ? " c None\"" : " c #%06X\"".formatted(palette.colours()[i]));
        }
        for (int y = 0; y < height; y++) {
            Interrupts.check();
            text.append(",\n\"");
            for (int x = 0; x < width; x++) {
                put(text, indices[y * width + x] & 0xff, perPixel);
            }
            text.append('"');
        }
        return text.append("\n};\n").toString();
    }

    private static void put(StringBuilder text, int index, int perPixel) {
        text.append(CHARACTERS.charAt(index % CHARACTERS.length()));
        if (perPixel == 2) {
            text.append(CHARACTERS.charAt(index / CHARACTERS.length()));
        }
    }
}
