package app.tandem.engine.image.codec.psd;

import static java.nio.ByteOrder.BIG_ENDIAN;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.format.Extra;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.metadata.Metadata.Density;
import app.tandem.engine.image.pixels.Size;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What stands before the samples of a Photoshop file (Adobe Photoshop File Formats Specification, 2019).
///
/// @param size width and height
/// @param channels how many are stored
/// @param depth bits per sample: 1, 8, 16, or 32 for floating-point numbers
/// @param mode how colours are told
/// @param paletteLength of the palette of indexed colours, which begins at [#PALETTE]
/// @param resources the image resources by their number: where each begins, and its length
/// @param layers how many layers; below 0 when the first channel behind the colours is the composite's opacity
/// @param pixels where the samples begin
record PsdHeader(
        Size size,
        int channels,
        int depth,
        int mode,
        long paletteLength,
        Map<Integer, Resource> resources,
        int layers,
        long pixels) {
    static final int BITMAP = 0;
    static final int GREY = 1;
    static final int INDEXED = 2;
    static final int RGB = 3;
    static final int CMYK = 4;
    static final int DUOTONE = 8;
    static final int LAB = 9;

    static final int PALETTE = 30;
    static final int IPTC = 1028;
    static final int ICC = 1039;
    static final int EXIF = 1058;
    static final int XMP = 1060;
    private static final int RESOLUTION = 1005;
    private static final int ALPHA_NAMES = 1006;
    private static final int VERSION = 1057;
    private static final double FIXED_POINT = 65_536;
    private static final int MOST_CHANNELS = 56;

    /// An image resource.
    ///
    /// @param at where its data begins
    /// @param length of it
    record Resource(long at, int length) {}

    static PsdHeader read(ByteSource bytes) throws IOException {
        int channels = bytes.u16(12, BIG_ENDIAN);
        long height = bytes.u32(14, BIG_ENDIAN);
        long width = bytes.u32(18, BIG_ENDIAN);
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw ImageException.of("image.noSize", "PSD");
        }
        long resources = 30 + bytes.u32(26, BIG_ENDIAN);
        long layers = resources + 4 + bytes.u32(resources, BIG_ENDIAN);
        PsdHeader header = new PsdHeader(
                new Size((int) width, (int) height),
                channels,
                bytes.u16(22, BIG_ENDIAN),
                bytes.u16(24, BIG_ENDIAN),
                bytes.u32(26, BIG_ENDIAN),
                resources(bytes, resources + 4, Math.min(layers, bytes.length())),
                layers(bytes, layers),
                layers + 4 + bytes.u32(layers, BIG_ENDIAN));
        header.check(bytes);
        return header;
    }

    private static Map<Integer, Resource> resources(ByteSource bytes, long from, long to) throws IOException {
        Map<Integer, Resource> found = new HashMap<>();
        long at = from;
        while (at + 12 <= to && bytes.has(at, "8BIM")) {
            int name = bytes.u8(at + 6) + 1;
            long length = at + 6 + name + name % 2;
            if (length + 4 > to) {
                break;
            }
            long data = length + 4;
            long count = bytes.u32(length, BIG_ENDIAN);
            if (data + count > to) {
                break;
            }
            found.put(bytes.u16(at + 4, BIG_ENDIAN), new Resource(data, (int) count));
            at = data + count + count % 2;
        }
        return Map.copyOf(found);
    }

    private static int layers(ByteSource bytes, long section) throws IOException {
        boolean any = bytes.u32(section, BIG_ENDIAN) >= 6 && bytes.u32(section + 4, BIG_ENDIAN) >= 2;
        return any ? (short) bytes.u16(section + 8, BIG_ENDIAN) : 0;
    }

    private void check(ByteSource bytes) throws IOException {
        boolean known = mode == BITMAP ? depth == 1 : depth == 8 || depth == 16 || depth == 32;
        if (!known || (depth == 32 && mode != GREY && mode != RGB && mode != DUOTONE)) {
            throw ImageException.of("image.bits", depth);
        }
        if (mode != BITMAP
                && mode != GREY
                && mode != INDEXED
                && mode != RGB
                && mode != CMYK
                && mode != DUOTONE
                && mode != LAB) {
            throw ImageException.of("image.psd.mode", mode);
        }
        if (channels < colours() || channels > MOST_CHANNELS) {
            throw ImageException.of("image.fewChannels");
        }
        Resource version = resources.get(VERSION);
        if (version != null && version.length() > 4 && bytes.u8(version.at() + 4) == 0) {
            throw ImageException.of("image.psd.layers");
        }
    }

    /// What a profile for these colours names as its kind (ICC.1, 7.2.6).
    String profileKind() {
        return switch (mode) {
            case CMYK -> "CMYK";
            case LAB -> "Lab ";
            case RGB, INDEXED -> "RGB ";
            default -> "GRAY";
        };
    }

    /// Channels of colour in the file.
    int colours() {
        return switch (mode) {
            case RGB, LAB -> 3;
            case CMYK -> 4;
            default -> 1;
        };
    }

    /// Whether the channel behind the colours is opacity: Photoshop says so by the number of layers or the
    /// channel's name, other programs by writing it. Else it is a selection that was saved.
    boolean hasAlpha(ByteSource bytes) throws IOException {
        if (channels <= colours() || (mode != GREY && mode != RGB)) {
            return false;
        }
        Resource names = resources.get(ALPHA_NAMES);
        boolean named = names != null && names.length() > 12 && bytes.has(names.at() + 1, "Transparency");
        return layers < 0 || named || (names == null && layers == 0);
    }

    /// Dots per inch, whatever unit they are shown in.
    @Nullable Density density(ByteSource bytes) throws IOException {
        Resource resolution = resources.get(RESOLUTION);
        if (resolution == null || resolution.length() < 12) {
            return null;
        }
        double across = bytes.u32(resolution.at(), BIG_ENDIAN) / FIXED_POINT;
        double down = bytes.u32(resolution.at() + 8, BIG_ENDIAN) / FIXED_POINT;
        return across > 0 && down > 0 ? new Density(across, down) : null;
    }

    /// Adds what a resource holds.
    void addIf(int number, Extra extra, Set<Extra> extras) {
        if (resources.containsKey(number)) {
            extras.add(extra);
        }
    }

    byte @Nullable [] resource(ByteSource bytes, int number) throws IOException {
        Resource resource = resources.get(number);
        return resource == null || resource.length() == 0 ? null : bytes.bytes(resource.at(), resource.length());
    }
}
