package app.tandem.engine.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
final class JpegFiles {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private JpegFiles() {}

    /// Writes a file by the JDK's encoder.
    ///
    /// @param across blocks of brightness across for one of colour
    /// @param down the same downwards
    /// @param interval steps between two restart markers, 0 for none
    static void write(Path file, Raster.Bytes raster, float quality, int across, int down, int interval)
            throws IOException {
        BufferedImage image = image(raster);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
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
