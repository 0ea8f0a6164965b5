package app.tandem.engine.feed;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Turns bytes into text.
final class Encodings {
    private Encodings() {}

    static String text(byte[] body, @Nullable String contentType, Repairs repairs) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
