package app.tandem.engine.feed.parse.encoding;

import app.tandem.engine.feed.xml.Repairs;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/// Decodes what isn't wholly in one encoding: entries pasted together from several sources, letters cut in
/// half.
final class MixedText {
    private MixedText() {}

    /// Decodes it all the same. Bytes that mean nothing in its encoding are read as windows-1252, where most of
    /// them come from.
    static String of(byte[] body, Charset charset, Repairs repairs) {
        repairs.note("repair.mixed", charset);
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(body);
        StringBuilder text = new StringBuilder(body.length);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            text.append(out.flip());
            out.clear();
            if (result.isError()) {
                byte[] stray = new byte[Math.min(result.length(), in.remaining())];
                in.get(stray);
                text.append(new String(stray, Charsets.WINDOWS));
            }
        } while (!result.isUnderflow());
        return text.toString();
    }

    /// How much of a document is UTF-8.
    ///
    /// @param sound letters of several bytes
    /// @param broken bytes that belong to none
    record Share(int sound, int broken) {
        static Share of(byte[] body) {
            int sound = 0;
            int broken = 0;
            for (int i = 0; i < body.length; ) {
                int length = length(body, i);
                sound += length > 1 ? 1 : 0;
                broken += length == 0 ? 1 : 0;
                i += Math.max(1, length);
            }
            return new Share(sound, broken);
        }

        /// Whether at least nine letters are sound for one byte that isn't: no other encoding looks like that.
        boolean isMost() {
            return sound >= 9L * broken;
        }

        /// Whether at least as many letters are sound as bytes are not.
        boolean isHalf() {
            return sound >= broken;
        }

        /// Whether there is more than one letter by chance.
        boolean isSome() {
            return sound * 10L >= broken;
        }
    }

    /// Bytes of the letter here; 0 when there is none (RFC 3629, 3).
    private static int length(byte[] body, int at) {
        int first = body[at] & 0xFF;
        int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i >= body.length || (body[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
