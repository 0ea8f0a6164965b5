package app.tandem.engine.image;

import app.tandem.engine.image.pixels.Raster;
import app.tandem.engine.image.pixels.Size;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Writes JPEG files of kinds that Tandem reads and does not write.
public final class JpegFiles {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private JpegFiles() {}

    /// Writes a file by the JDK's encoder.
    ///
    /// @param across blocks of brightness across for one of colour
    /// @param down the same downwards
    /// @param interval steps between two restart markers, 0 for none
    static void write(Path file, Raster.Bytes raster, float quality, int across, int down, int interval)
            throws IOException {
        write(file, raster, quality, across, down, interval, false);
    }

    /// Writes a file in several scans, each of which makes all of the picture finer.
    ///
    /// @param across blocks of brightness across for one of colour
    /// @param down the same downwards
    /// @param interval steps between two restart markers, 0 for none
    public static void writeProgressive(Path file, Raster.Bytes raster, int across, int down, int interval)
            throws IOException {
        write(file, raster, 0.9F, across, down, interval, true);
    }

    private static void write(
            Path file, Raster.Bytes raster, float quality, int across, int down, int interval, boolean progressive)
            throws IOException {
        BufferedImage image = image(raster);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        Element root = (Element) metadata.getAsTree(FORMAT);
        NodeList components = root.getElementsByTagName("componentSpec");
        if (raster.channels() == 3) {
            ((Element) components.item(0)).setAttribute("HsamplingFactor", Integer.toString(across));
            ((Element) components.item(0)).setAttribute("VsamplingFactor", Integer.toString(down));
        }
        if (interval > 0) {
            IIOMetadataNode restart = new IIOMetadataNode("dri");
            restart.setAttribute("interval", Integer.toString(interval));
            Node sequence = root.getElementsByTagName("markerSequence").item(0);
            sequence.insertBefore(restart, root.getElementsByTagName("sos").item(0));
        }
        metadata.setFromTree(FORMAT, root);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
    }

    /// Writes a file in three scans, one for each component, with tables of its own.
    ///
    /// @param raster three channels, taken for brightness and two differences of colour
    public static void writeApart(Path file, Raster.Bytes raster) throws IOException {
        Size size = raster.size();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
        for (int channel = 0; channel < 3; channel++) {
            byte[] samples = new byte[Math.toIntExact(size.pixels())];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = raster.samples()[3 * i + channel];
            }
            write(file, new Raster.Bytes(size, 1, samples), 0.9F, 1, 1, 0);
            byte[] grey = Files.readAllBytes(file);
            for (int at = 2; at < grey.length - 2; ) {
                int marker = grey[at + 1] & 0xff;
                int next = at + 2 + ((grey[at + 2] & 0xff) << 8 | (grey[at + 3] & 0xff));
                switch (marker) {
                    case 0xc4, 0xdb -> all.write(grey, at, next - at);
                    case 0xc0 -> {
                        if (channel == 0) {
                            byte[] frame = Arrays.copyOfRange(grey, at, next + 6);
                            frame[3] = (byte) (frame[3] + 6);
                            frame[9] = 3;
                            for (int i = 0; i < 3; i++) {
                                System.arraycopy(new byte[] {(byte) (i + 1), 0x11, 0}, 0, frame, 10 + 3 * i, 3);
                            }
                            all.writeBytes(frame);
                        }
                    }
                    case 0xda -> {
                        grey[at + 5] = (byte) (channel + 1);
                        next = grey.length - 2;
                        all.write(grey, at, next - at);
                    }
                    default -> {
                        // says nothing of pixels
                    }
                }
                at = next;
            }
        }
        all.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        Files.write(file, all.toByteArray());
    }

    /// Writes CMYK by the JDK's encoder.
    ///
    /// @param cmyk as they are written
    /// @param adobe whether there is a segment that says Adobe's program made it, and no YCCK
    /// @param progressive in several scans
    public static void writeCmyk(Path file, WritableRaster cmyk, boolean adobe, boolean progressive)
            throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        ImageWriter writer = jdkWriter();
        try (var out = ImageIO.createImageOutputStream(encoded)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(cmyk, null, null), param);
        } finally {
            writer.dispose();
        }
        byte[] jpeg = withoutAdobe(encoded.toByteArray());
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        if (adobe) {
            marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xee, 0, 14});
            marked.writeBytes("Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        }
        marked.write(jpeg, 2, jpeg.length - 2);
        Files.write(file, marked.toByteArray());
    }

    private static byte[] withoutAdobe(byte[] jpeg) {
        int at = 2;
        while (jpeg[at + 1] != (byte) 0xda) {
            int next = at + 2 + ((jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff));
            if (jpeg[at + 1] == (byte) 0xee) {
                byte[] rest = Arrays.copyOf(jpeg, jpeg.length - (next - at));
                System.arraycopy(jpeg, next, rest, at, jpeg.length - next);
                return rest;
            }
            at = next;
        }
        return jpeg;
    }

    private static ImageWriter jdkWriter() {
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith("com.sun.")) {
                return writer;
            }
        }
        throw new AssertionError("the JDK has no writer for JPEG: " + BufferedImage.class.getModule());
    }

    private static BufferedImage image(Raster.Bytes raster) {
        int width = raster.size().width();
        int height = raster.size().height();
        int type = raster.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height * raster.channels(); i++) {
            int pixel = i / raster.channels();
            int x = pixel % width;
            int y = pixel / width;
            if (raster.channels() == 1) {
                image.getRaster().setSample(x, y, 0, raster.sample(i));
            } else {
                int channel = raster.sample(i) << (16 - 8 * (i % 3));
                image.setRGB(x, y, (image.getRGB(x, y) & 0xffffff) | channel);
            }
        }
        return image;
    }
}
