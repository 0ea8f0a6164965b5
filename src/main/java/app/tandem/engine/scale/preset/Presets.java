package app.tandem.engine.scale.preset;

import app.tandem.engine.files.AtomicFile;
import app.tandem.engine.problem.Problem;
import app.tandem.engine.problem.Problems;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The presets of a person: those that come with Tandem, and own ones, a file each in one folder. Looks at
/// the disk at each call; any thread, but not the window's.
///
/// @param folder where own presets lie; may be missing
public record Presets(Path folder) {
    private static final String EXTENSION = ".json";
    private static final long LONGEST_FILE = 1 << 20;

    /// Names that Windows takes for devices, whatever ending follows ("Naming Files, Paths, and Namespaces").
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9¹²³]");

    /// All presets.
    ///
    /// @return those that come with Tandem, then own ones by name; a broken file is left out
    public List<Preset> all() {
        List<Preset> all = new ArrayList<>(Preset.BUILT_IN);
        all.addAll(own());
        return List.copyOf(all);
    }

    /// Finds a preset.
    ///
    /// @param nameOrFile the name of one, in any case, or the path of a file
    /// @return the preset; a file goes before a name when there is one of that path
    /// @throws PresetException when there is none, or its file is broken
    public Preset find(String nameOrFile) throws PresetException {
        if (isFile(nameOrFile)) {
            return read(Path.of(nameOrFile));
        }
        Optional<Preset> named = all().stream()
                .filter(preset -> preset.name().equalsIgnoreCase(nameOrFile))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        Path own = file(nameOrFile);
        if (Files.isRegularFile(own)) {
            return read(own); // tells what is wrong with it
        }
        List<String> names = all().stream().map(Preset::name).toList();
        throw new PresetException(Problem.of("preset.unknown", nameOrFile, String.join(", ", names)));
    }

    /// Whether a file's name is that of a preset. Looks at no disk.
    ///
    /// @param file any file
    /// @return true where it ends in `.json`
    public static boolean isPreset(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    /// Reads a preset's file.
    ///
    /// @param file the file
    /// @return what it says
    /// @throws PresetException when it can't be read or is no preset
    public static Preset read(Path file) throws PresetException {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new PresetException(Problem.of("preset.incomplete", file));
            }
            return PresetJson.read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new PresetException(Problem.of("preset.unreadable", file, Problems.of(e)));
        }
    }

    /// Writes a preset to a file that can be shared.
    ///
    /// @param preset the preset
    /// @param file where to; replaced in one step
    /// @throws PresetException when it can't be written
    public static void write(Preset preset, Path file) throws PresetException {
        try {
            AtomicFile.writeText(file, out -> out.append(PresetJson.write(preset)));
        } catch (IOException e) {
            throw new PresetException(Problem.of("preset.unwritable", file, Problems.of(e)));
        }
    }

    /// Saves an own preset; one of the same name is replaced.
    ///
    /// @param preset the preset; not of a name that comes with Tandem
    /// @return its file
    /// @throws PresetException when it can't be written, or the name is taken
    public Path save(Preset preset) throws PresetException {
        if (Preset.BUILT_IN.stream().anyMatch(own -> own.name().equalsIgnoreCase(preset.name()))) {
            throw new PresetException(Problem.of("preset.builtin", preset.name()));
        }
        Path file = file(preset.name());
        write(preset, file);
        return file;
    }

    /// Removes an own preset.
    ///
    /// @param preset the preset
    /// @throws PresetException when its file can't be removed
    public void delete(Preset preset) throws PresetException {
        try {
            Files.deleteIfExists(file(preset.name()));
        } catch (IOException e) {
            throw new PresetException(Problem.of("preset.unwritable", file(preset.name()), Problems.of(e)));
        }
    }

    private List<Preset> own() {
        List<Preset> own = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return own;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
            for (Path file : files) {
                try {
                    own.add(read(file));
                } catch (PresetException broken) {
                    System.getLogger(Presets.class.getName()).log(System.Logger.Level.WARNING, broken.getMessage());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            System.getLogger(Presets.class.getName()).log(System.Logger.Level.WARNING, "no own presets", e);
        }
        own.sort(Comparator.comparing(Preset::name, String.CASE_INSENSITIVE_ORDER));
        return own;
    }

    /// A name that every file system takes.
    private Path file(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        return folder.resolve((DEVICE.matcher(plain).matches() ? plain + "-" : plain) + EXTENSION);
    }

    private static boolean isFile(String text) {
        try {
            return Files.isRegularFile(Path.of(text));
        } catch (InvalidPathException _) {
            return false;
        }
    }
}
