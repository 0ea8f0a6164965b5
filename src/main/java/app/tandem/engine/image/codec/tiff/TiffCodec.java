package app.tandem.engine.image.codec.tiff;

import app.tandem.engine.image.codec.ByteSource;
import app.tandem.engine.image.codec.Codec;
import app.tandem.engine.image.codec.PhotoshopResources;
import app.tandem.engine.image.codec.RasterConversions;
import app.tandem.engine.image.codec.imageio.AwtImages;
import app.tandem.engine.image.codec.imageio.TwelveMonkeys;
import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
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
import java.util.Optional;
import java.util.Set;

/// TIFF, at its own depth. Of a file with several pages only the first is read.
public record TiffCodec() implements Codec {

    @Override
    public ImageInfo probe(ByteSource bytes) throws IOException {
        TiffHeader header = header(bytes);
        TiffLayout layout = TiffLayout.of(bytes, header);
        return ImageInfo.of(ImageFormat.TIFF, header.size(bytes))
                .withOrientation(Orientation.ofTag((int) header.number(bytes, TiffTag.ORIENTATION, 1)))
                .withChannels(layout.channels())
                .withDepth(layout.depth())
                .withFurther(TiffPages.further(bytes, header))
                .withStreaming(TiffBands.of(bytes, header, layout).stream()
                        .mapToLong(TiffBands::held)
                        .findFirst())
                .withExtras(extras(bytes, header));
    }

    private static Set<Extra> extras(ByteSource bytes, TiffHeader header) throws IOException {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (header.find(TiffTag.EXIF_DIRECTORY) != null) {
            extras.add(Extra.EXIF);
        }
        if (header.find(TiffTag.XMP) != null) {
            extras.add(Extra.XMP);
        }
        if (header.find(TiffTag.IPTC) != null) {
            extras.add(Extra.IPTC);
        }
        if (TiffLayout.of(bytes, header).floats()) {
            extras.add(Extra.WIDE_RANGE);
        }
        return extras;
    }

    /// What stands beside the pixels.
    ///
    /// @param layout what their samples mean
    /// @param metadata all else
    private record Content(TiffLayout layout, Metadata metadata) {

        /// Reads it.
        ///
        /// @throws ImageException when the pixels are not all there, or more than can be held
        static Content of(ByteSource bytes, TiffHeader header, boolean lenient) throws IOException {
            int there = TiffKind.percentThere(bytes, header);
            if (there < 100 && !lenient) {
                throw ImageException.of("image.cutOff.about", there);
            }
            TiffLayout layout = TiffLayout.of(bytes, header);
            RasterConversions.samples(header.size(bytes), layout.channels());
            byte[] exif = TiffExif.collect(bytes, header);
            Metadata metadata = new Metadata(
                            header.bytes(bytes, TiffTag.ICC),
                            exif,
                            header.bytes(bytes, TiffTag.XMP),
                            Exif.density(exif))
                    .with(PhotoshopResources.records(header.bytes(bytes, TiffTag.IPTC)), List.of());
            boolean converted = layout.isDirect() && (layout.isLab() || layout.floats());
            return new Content(layout, converted ? metadata.withProfile(null) : metadata);
        }
    }

    @Override
    public Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions)
            throws IOException, InterruptedException {
        Content content;
        try (ByteSource bytes = ByteSource.open(file)) {
            content = Content.of(bytes, header(bytes), decodeOptions.lenient());
        }
        TiffLayout layout = content.layout();
        Metadata metadata = content.metadata();
        if (layout.isDirect()) {
            // the image's own raster saves a copy; of Lab and odd depths it holds colours that were converted already
            java.awt.image.Raster samples = layout.isPlain()
                    ? TwelveMonkeys.read(file, "tiff", decodeOptions.lenient()).getRaster()
                    : TwelveMonkeys.readRaster(file, "tiff", decodeOptions.lenient());
            return Image.still(TiffSamples.raster(samples, layout), metadata);
        }
        BufferedImage image = TwelveMonkeys.read(file, "tiff", decodeOptions.lenient());
        return Image.still(
                AwtImages.raster(image), AwtImages.isConverted(image) ? metadata.withProfile(null) : metadata);
    }

    @Override
    public boolean stream(Path file, ImageInfo info, DecodeOptions decodeOptions, PixelSink sink)
            throws IOException, InterruptedException {
        try (ByteSource bytes = ByteSource.open(file)) {
            TiffHeader header = header(bytes);
            Optional<TiffBands> bands = TiffBands.of(bytes, header, TiffLayout.of(bytes, header));
            if (bands.isEmpty()) {
                return false;
            }
            Content content = Content.of(bytes, header, decodeOptions.lenient());
            TiffLayout layout = content.layout();
            sink.begin(header.size(bytes), layout.channels(), layout.depth(), content.metadata());
            new TiffRows(bytes, bands.get(), layout).give(decodeOptions.lenient(), sink);
            return true;
        }
    }

    private static TiffHeader header(ByteSource bytes) throws IOException {
        TiffHeader header = TiffHeader.read(bytes);
        TiffKind.check(bytes, header);
        return header;
    }

    @Override
    public void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            TiffWriter.write(picture.frames().getFirst().raster(), picture.metadata(), channel);
        }
    }
}
