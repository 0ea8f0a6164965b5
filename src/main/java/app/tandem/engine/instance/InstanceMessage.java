package app.tandem.engine.instance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;

/// How arguments go from one process to another: `tandem/1`, then each argument, all followed by a byte 0, in
/// UTF-8.
final class InstanceMessage {
    /// More than the two megabytes that Linux passes to a process, since relative paths become longer.
    static final int MOST_BYTES = 8 << 20;

    private static final String HEAD = "tandem/1";
    private static final int PIECE = 8192;

    private InstanceMessage() {}

    /// Writes a message.
    ///
    /// @param arguments none holds the character 0
    /// @return empty where it would be too long
    static Optional<ByteBuffer> encode(List<String> arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEAD.getBytes(UTF_8));
        bytes.write(0);
        for (String argument : arguments) {
            bytes.writeBytes(argument.getBytes(UTF_8));
            bytes.write(0);
        }
        return bytes.size() > MOST_BYTES ? Optional.empty() : Optional.of(ByteBuffer.wrap(bytes.toByteArray()));
    }

    /// Reads a message to its end.
    ///
    /// @param channel where it comes from
    /// @return the arguments; empty where it is no such message, or too long
    /// @throws IOException when it can't be read
    static Optional<List<String>> read(ReadableByteChannel channel) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        while (channel.read(piece) >= 0) {
            bytes.write(piece.array(), 0, piece.position());
            piece.clear();
            if (bytes.size() > MOST_BYTES) {
                return Optional.empty();
            }
        }
        return decode(bytes.toByteArray());
    }

    private static Optional<List<String>> decode(byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(HEAD + '\0') && text.endsWith("\0")
                    ? Optional.of(List.of(text.split("\0", -1))
                            .subList(1, (int) text.chars().filter(c -> c == 0).count()))
                    : Optional.empty();
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }
}
