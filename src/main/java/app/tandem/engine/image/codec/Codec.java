package app.tandem.engine.image.codec;

import app.tandem.engine.image.content.Image;
import app.tandem.engine.image.content.PixelSink;
import app.tandem.engine.image.format.DecodeOptions;
import app.tandem.engine.image.format.EncodeOptions;
import app.tandem.engine.image.format.ImageException;
import app.tandem.engine.image.format.ImageInfo;
import app.tandem.engine.image.metadata.Metadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// Reads and writes one format of picture files. Without state: any thread may use one.
public interface Codec {

    /// Reads the header.
    ///
    /// @param bytes the file
    /// @return what the header tells
    /// @throws ImageException when the header is broken, with the reason in plain words
    /// @throws IOException when the file can't be read
    ImageInfo probe(ByteSource bytes) throws IOException;

    /// Reads the pixels.
    ///
    /// @param file the picture
    /// @param info what [#probe] told of it
    /// @param decodeOptions how small it may come, and how broken
    /// @return the pixels, and what came with them
    /// @throws ImageException when the file is broken, with the reason in plain words
    /// @throws IOException when the file can't be read
    /// @throws InterruptedException when the thread is interrupted
    Image decode(Path file, ImageInfo info, DecodeOptions decodeOptions) throws IOException, InterruptedException;

    /// Reads the pixels and gives them away while it reads, where the codec can: then the whole picture is
    /// never in memory.
    ///
    /// @param file the picture
    /// @param info what [#probe] told of it
    /// @param decodeOptions how small it may come, and how broken
    /// @param sink what receives them
    /// @return false when it can't, and the sink was told nothing: [#decode] then is the way
    /// @throws ImageException when the file is broken, with the reason in plain words
    /// @throws IOException when the file can't be read
    /// @throws InterruptedException when the thread is interrupted
    default boolean stream(Path file, ImageInfo info, DecodeOptions decodeOptions, PixelSink sink)
            throws IOException, InterruptedException {
        return false;
    }

    /// Writes a file anew with other metadata and leaves its coded pixels byte for byte, where the codec can.
    ///
    /// @param file the picture
    /// @param change what becomes of its metadata
    /// @param target where to; overwritten if it exists
    /// @return false when it can't, also where the file is broken: [#decode] then tells why
    /// @throws IOException when a file can't be read or written
    /// @throws InterruptedException when the thread is interrupted
    default boolean rewrite(Path file, UnaryOperator<Metadata> change, Path target)
            throws IOException, InterruptedException {
        return false;
    }

    /// Writes a picture.
    ///
    /// @param picture the picture
    /// @param encodeOptions how; of this codec's format
    /// @param file where to; overwritten if it exists
    /// @throws ImageException when the format can't hold the picture, with the reason in plain words
    /// @throws IOException when the file can't be written
    /// @throws InterruptedException when the thread is interrupted
    void encode(Image picture, EncodeOptions encodeOptions, Path file) throws IOException, InterruptedException;
}
