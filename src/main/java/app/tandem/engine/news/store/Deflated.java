package app.tandem.engine.news.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Documents take a tenth of their size when they are deflated (zlib, RFC 1950).
final class Deflated {
    private Deflated() {}

    static byte[] of(byte[] document) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(document.length / 4 + 64);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, fast)) {
            out.write(document);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            fast.end();
        }
        return deflated.toByteArray();
    }

    static byte[] inflated(byte[] deflated) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            return new byte[0]; // no feed: it will be read anew
        }
    }
}
