package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.codec.PhotoshopResources;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.imageio.AwtImages;
import app.tandem.engine.image.codec.imageio.TwelveMonkeys;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.Extra;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageFormat;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Exif;
import app.tandem.engine.image.metadata.Metadata;
import app.tandem.engine.image.pixels.Orientation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// TIFF, at its own depth. Of a file with several pages only the first is read.
public record TiffCodec() implements Codec {

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        TiffHeader header = TiffHeader.read(bytes);
        TiffKind.check(bytes, header);
        return new ImageInfo(
                        ImageFormat.TIFF,
                        header.size(bytes),
                        Orientation.ofTag((int) header.number(bytes, TiffHeader.ORIENTATION, 1)),
                        TiffLayout.of(bytes, header).channels(),
                        TiffLayout.of(bytes, header).depth(),
                        1,
                        TiffPages.further(bytes, header))
                .with(extras(bytes, header));
    }

    private static Set<Extra> extras(ByteSource bytes, TiffHeader header) throws IOException {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (header.find(TiffHeader.EXIF_DIRECTORY) != null) {
            extras.add(Extra.EXIF);
        }
        if (header.find(TiffHeader.XMP) != null) {
            extras.add(Extra.XMP);
        }
        if (header.find(TiffHeader.IPTC) != null) {
            extras.add(Extra.IPTC);
        }
        if (TiffLayout.of(bytes, header).floats()) {
            extras.add(Extra.WIDE_RANGE);
        }
        return extras;
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decoding) throws IOException, InterruptedException {
        Metadata metadata;
        TiffLayout layout;
        int there;
        try (ByteSource bytes = ByteSource.open(file)) {
            TiffHeader header = TiffHeader.read(bytes);
            TiffKind.check(bytes, header);
            there = TiffKind.percentThere(bytes, header);
            if (there < 100 && !decoding.lenient()) {
                throw ImageException.of("image.cutOff.about", there);
            }
            layout = TiffLayout.of(bytes, header);
            RasterConversions.samples(header.size(bytes), layout.channels());
            byte[] exif = TiffExif.collect(bytes, header);
            metadata = new Metadata(
                            header.bytes(bytes, TiffHeader.ICC),
                            exif,
                            header.bytes(bytes, TiffHeader.XMP),
                            Exif.density(exif))
                    .with(PhotoshopResources.records(header.bytes(bytes, TiffHeader.IPTC)), List.of());
        }
        if (layout.isDirect()) {
            boolean converted = layout.isLab() || layout.floats();
            // the image's own raster saves a copy; of Lab and odd depths it holds colours that were converted already
            java.awt.image.Raster samples = layout.isPlain()
                    ? TwelveMonkeys.read(file, "tiff", decoding.lenient()).getRaster()
                    : TwelveMonkeys.readRaster(file, "tiff", decoding.lenient());
            return Image.still(TiffSamples.raster(samples, layout), converted ? metadata.withProfile(null) : metadata);
        }
        BufferedImage image = TwelveMonkeys.read(file, "tiff", decoding.lenient());
        return Image.still(
                AwtImages.raster(image), AwtImages.isConverted(image) ? metadata.withProfile(null) : metadata);
    }

    @Override
    public void encode(Image picture, EncodeOptions encoding, Path file) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            TiffWriter.write(picture.frames().getFirst().raster(), picture.metadata(), channel);
        }
    }
}
