package app.tandem.engine.image.format;

import java.util.Arrays;
import java.util.Optional;

/// How finely a JPEG keeps colours beside its brightness (ISO/IEC 10918-1, sampling factors).
public enum ChromaSubsampling {
    /// 4:2:0, half the resolution in both directions: what cameras and the web use.
    HALF("420"),
    /// 4:4:4, full resolution: for drawings and text in colour.
    NONE("444");

    private final String label;

    ChromaSubsampling(String label) {
        this.label = label;
    }

    /// The name people give it on a command line, and files of settings.
    ///
    /// @return `420` or `444`
    public String label() {
        return label;
    }

    /// Finds one by its label.
    ///
    /// @param label such as `420`
    /// @return the subsampling, or empty when none has that label
    public static Optional<ChromaSubsampling> labelled(String label) {
        return Arrays.stream(values())
                .filter(subsampling -> subsampling.label.equals(label))
                .findFirst();
    }
}
