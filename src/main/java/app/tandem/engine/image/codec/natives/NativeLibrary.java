package app.tandem.engine.image.codec.natives;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/// Finds the shared library with the codecs written in C.
///
/// The folder named by the system property `tandem.natives` is asked first: an installed application has the
/// library there, ready to be loaded. Otherwise it is taken out of its jar, `org.bytedeco:leptonica` with the
/// platform's classifier, into a temporary folder.
@SuppressWarnings("restricted") // loading C is what this class is for
final class NativeLibrary {
    private static final String FOLDER_PROPERTY = "tandem.natives";

    private NativeLibrary() {}

    /// Loads the library, once for the life of the process.
    ///
    /// @return its functions
    /// @throws IllegalStateException when there is none for this platform
    static SymbolLookup load() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "");
        boolean arm = machine.equals("aarch64");
        if (system.startsWith("windows")) {
            // the DLL names what it needs without a folder: Windows takes what is loaded already
            return load("windows-x86_64", List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libleptonica-6.dll"));
        } else if (system.startsWith("mac")) {
            return load(arm ? "macosx-arm64" : "macosx-x86_64", List.of("libleptonica.6.dylib"));
        }
        return load(arm ? "linux-arm64" : "linux-x86_64", List.of("libleptonica.so.6"));
    }

    private static SymbolLookup load(String platform, List<String> names) {
        String folder = System.getProperty(FOLDER_PROPERTY);
        try {
            Path library = folder == null ? unpack(platform, names) : Path.of(folder);
            for (String name : names.subList(0, names.size() - 1)) {
                System.load(library.resolve(name).toAbsolutePath().toString());
            }
            return SymbolLookup.libraryLookup(library.resolve(names.getLast()).toAbsolutePath(), Arena.global());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path unpack(String platform, List<String> names) throws IOException {
        Path folder = Files.createTempDirectory("tandem-natives");
        folder.toFile().deleteOnExit();
        for (String name : names) {
            Path file = folder.resolve(name);
            file.toFile().deleteOnExit();
            String resource = "org/bytedeco/leptonica/" + platform + "/" + name;
            try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("there are no native codecs for " + platform);
                }
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }
}
