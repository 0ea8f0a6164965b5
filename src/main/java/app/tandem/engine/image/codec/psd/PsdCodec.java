package app.tandem.engine.image.codec.psd;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.CmykToRgb;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.codec.PhotoshopResources;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.Extra;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Photoshop files: only read, and of them only the composite picture.
public record PsdCodec() implements Codec {
    private static final int PALETTE_LENGTH = 768;

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        PsdHeader header = PsdHeader.read(bytes);
        return ImageInfo.of(ImageFormat.PSD, header.size())
                .withChannels(PsdPixels.channels(header, header.hasAlpha(bytes)))
                .withDepth(PsdPixels.depth(header))
                .withExtras(extras(bytes, header));
    }

    private static Set<Extra> extras(ByteSource bytes, PsdHeader header) throws IOException {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        header.addIf(PsdHeader.EXIF, Extra.EXIF, extras);
        header.addIf(PsdHeader.XMP, Extra.XMP, extras);
        header.addIf(PsdHeader.IPTC, Extra.IPTC, extras);
        PsdHeader.Resource profile = header.resources().get(PsdHeader.ICC);
        if (profile != null && profile.length() >= 20 && !bytes.has(profile.at() + 16, header.profileKind())) {
            extras.add(Extra.FOREIGN_PROFILE);
        }
        if (header.depth() == 32) {
            extras.add(Extra.WIDE_RANGE);
        }
        return extras;
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        try (ByteSource bytes = ByteSource.open(file)) {
            PsdHeader header = PsdHeader.read(bytes);
            RasterConversions.samples(header.size(), 4);
            byte[] icc = header.resource(bytes, PsdHeader.ICC);
            byte[] palette = header.mode() == PsdHeader.INDEXED && header.paletteLength() >= PALETTE_LENGTH
                    ? bytes.bytes(PsdHeader.PALETTE, PALETTE_LENGTH)
                    : new byte[0];
            Raster raster = PsdPixels.raster(
                    header,
                    PsdPlanes.of(bytes, header, decodeOptions.lenient()),
                    header.hasAlpha(bytes),
                    CmykToRgb.of(true, header.mode() == PsdHeader.CMYK ? icc : null),
                    palette);
            boolean converted =
                    header.mode() == PsdHeader.CMYK || header.mode() == PsdHeader.LAB || header.depth() == 32;
            return Image.still(
                    raster,
                    new Metadata(
                            converted ? null : icc,
                            header.resource(bytes, PsdHeader.EXIF),
                            header.resource(bytes, PsdHeader.XMP),
                            header.density(bytes),
                            PhotoshopResources.records(header.resource(bytes, PsdHeader.IPTC)),
                            List.of()));
        }
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException {
        throw ImageException.of("image.psd.write");
    }
}
