import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Makes a `.deb` of the image. Not by jpackage: the scripts of its packages fail where no desktop is
/// installed. This one has no scripts; menus, icons and types are registered by the triggers of the packages
/// that own their folders.
///
/// @param target the build's folder
/// @param layout where the image is
/// @param version Tandem's
/// @param time of the release, which files get that are newer
record DebianPackage(Path target, Layout layout, String version, Instant time) {
    /// By `ldd` of the run-time's and JavaFX's libraries; what a package named there pulls in is left out.
    /// Since Debian 13 GTK's package ends in t64.
    private static final String DEPENDS =
            "libc6, libgtk-3-0t64 | libgtk-3-0, libx11-6, libxext6, libxi6, libxrender1, libxtst6, libfreetype6, libfontconfig1";

    /// Lays out what is installed.
    ///
    /// @param root gets it in `usr`
    /// @throws IOException when a file can't be written
    /// @throws InterruptedException when interrupted
    void layOut(Path root) throws IOException, InterruptedException {
        BuildInstaller.empty(root);
        copy(layout.image(), root.resolve("usr/lib/tandem"));
        Path bin = Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("tandem"), Path.of("../lib/tandem/bin/tandem"));
        share(root.resolve("usr/share"));
        permit(root);
    }

    /// Builds `tandem_VERSION_ARCHITECTURE.deb`.
    ///
    /// @param root has what is installed in `usr`; gets the control file beside it while the package is built
    /// @throws IOException when a file can't be written
    /// @throws InterruptedException when interrupted
    void build(Path root) throws IOException, InterruptedException {
        Path control = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(control.resolve("control"), control(size(root.resolve("usr"))));
        permit(control);
        Path file = target.resolve("tandem_" + version + "_" + architecture() + ".deb");
        BuildInstaller.run(
                time,
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", root.toString(), file.toString()));
        BuildImage.delete(control);
    }

    private String control(long kibibytes) {
        return """
                Package: tandem
                Version: %s
                Architecture: %s
                Maintainer: The Tandem developers <developers@tandem.invalid>
                Installed-Size: %d
                Depends: %s
                Recommends: libgl1, fonts-dejavu-core, xdg-utils
                Section: graphics
                Priority: optional
                Description: scales folders of pictures and reads news feeds
                 Tandem is one window with two tabs, and a command line on the same engine.
                 Scale turns a folder of pictures into a folder of scaled pictures, on all
                 cores. What's New reads hundreds of news feeds at once.
                """.formatted(version, architecture(), kibibytes, DEPENDS);
    }

    private void share(Path share) throws IOException, InterruptedException {
        Path source = Path.of("src/build/linux");
        install(source.resolve("tandem.desktop"), share.resolve("applications/tandem.desktop"));
        String parts = Files.readString(target.resolve("classes/app/tandem/gui/parts.txt"));
        Path copyright = share.resolve("doc/tandem/copyright");
        Files.createDirectories(copyright.getParent());
        Files.writeString(
                copyright,
                Files.readString(source.resolve("copyright"))
                        .replace("@PARTS@", parts.strip().indent(1).stripTrailing()));
        Path metainfo = share.resolve("metainfo/app.tandem.Tandem.metainfo.xml");
        String text = Files.readString(source.resolve("app.tandem.Tandem.metainfo.xml"));
        Files.createDirectories(metainfo.getParent());
        Files.writeString(metainfo, text.replace("@VERSION@", version).replace("@DATE@", day()));
        for (int side : List.of(16, 32, 64, 128, 256)) {
            install(
                    Path.of("src/main/resources/app/tandem/gui/icon-" + side + ".png"),
                    share.resolve("icons/hicolor/" + side + "x" + side + "/apps/tandem.png"));
        }
        Path commands = target.resolve("commands");
        BuildInstaller.empty(commands);
        BuildInstaller.run(
                time,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        layout.app().resolve("tandem.jar").toString(),
                        "src/build/CommandFiles.java",
                        commands.toString(),
                        version,
                        day()));
        install(commands.resolve("tandem.bash"), share.resolve("bash-completion/completions/tandem"));
        install(commands.resolve("_tandem"), share.resolve("zsh/vendor-completions/_tandem"));
        install(commands.resolve("tandem.fish"), share.resolve("fish/vendor_completions.d/tandem.fish"));
        compress(commands.resolve("tandem.1"), share.resolve("man/man1/tandem.1.gz"));
        compress(Path.of("docs/changelog.md"), share.resolve("doc/tandem/changelog.gz"));
        BuildImage.delete(commands);
    }

    /// `2026-11-23`
    private String day() {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private static void install(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static void compress(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
            Files.copy(from, out);
        }
    }

    /// With the files' times, by which the AOT cache tells its jars.
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void permit(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                boolean run = Files.isDirectory(file) || Files.isExecutable(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1024;
        }
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> "amd64";
            case "aarch64" -> "arm64";
            case String other -> other;
        };
    }
}
