import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A library written in C that is linked into Leptonica's.
///
/// @param name its own
/// @param version its own
/// @param licence the SPDX name
record NativeLibrary(String name, String version, String licence) {
    private static final Pattern FIELD = Pattern.compile("^(Name|Version):(.*)$", Pattern.MULTILINE);
    private static final Pattern GIF = Pattern.compile("#define GIFLIB_(?:MAJOR|MINOR|RELEASE) (\\d+)");

    /// What the makers of Leptonica's jar say of what is linked into it: in pkg-config's files, and GIF's in
    /// its header. Neither names licences.
    ///
    /// @param jar Leptonica's, for one system
    /// @return a library each
    /// @throws IOException when it can't be read
    static List<NativeLibrary> of(Path jar) throws IOException {
        List<NativeLibrary> libraries = new ArrayList<>();
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(inside.getPath("/"))) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".pc")) {
                    Map<String, String> fields = FIELD.matcher(Files.readString(file))
                            .results()
                            .collect(Collectors.toMap(
                                    field -> field.group(1),
                                    field -> field.group(2).strip()));
                    libraries.add(of(fields.get("Name"), fields.get("Version")));
                } else if (file.endsWith("gif_lib.h")) {
                    libraries.add(of(
                            "giflib",
                            GIF.matcher(Files.readString(file))
                                    .results()
                                    .map((MatchResult number) -> number.group(1))
                                    .collect(Collectors.joining("."))));
                }
            }
        }
        return libraries.stream().distinct().toList();
    }

    private static NativeLibrary of(String name, String version) {
        String licence = switch (name) {
            case "giflib" -> "MIT";
            case "leptonica", "openjp2" -> "BSD-2-Clause";
            case "libjpeg", "libturbojpeg" -> "IJG AND BSD-3-Clause AND Zlib";
            case "libpng" -> "libpng-2.0";
            case "libtiff" -> "libtiff";
            case "libsharpyuv", "libwebp", "libwebpdecoder", "libwebpdemux", "libwebpmux" -> "BSD-3-Clause";
            case "zlib" -> "Zlib";
            default -> throw new IllegalStateException("the licence of " + name + " is to be looked up");
        };
        return new NativeLibrary(name, version, licence);
    }
}
