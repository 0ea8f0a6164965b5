import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Makes a `.rpm` of what a `.deb` installs, without scripts. Not by jpackage: its packages have neither
/// manual page, completions nor types, and call xdg-desktop-menu, which fails where no desktop is installed.
///
/// @param target the build's folder
/// @param version Tandem's
/// @param time of the release
record RpmPackage(Path target, String version, Instant time) {
    /// Libraries by their own names, which the same package has in no two distributions.
    private static final String SPEC = """
            %%global __os_install_post %%{nil}
            %%global _build_id_links none
            %%global _binary_payload w3.zstdio
            %%global use_source_date_epoch_as_buildtime 1
            %%global clamp_mtime_to_source_date_epoch 1
            %%global _buildhost localhost
            Name: tandem
            Version: %s
            Release: 1
            Summary: Scales folders of pictures and reads news feeds
            License: Apache-2.0
            Vendor: The Tandem developers
            AutoReqProv: no
            Requires: libgtk-3.so.0()(64bit), libXtst.so.6()(64bit), libXi.so.6()(64bit), libXrender.so.1()(64bit)
            Requires: libfreetype.so.6()(64bit), libfontconfig.so.1()(64bit)
            %%description
            Tandem is one window with two tabs, and a command line on the same engine.
            Scale turns a folder of pictures into a folder of scaled pictures, on all
            cores. What's New reads hundreds of news feeds at once.
            %%install
            mkdir -p %%{buildroot}
            cp -a "%s/usr" %%{buildroot}
            %%files
            %%defattr(-,root,root,-)
            /usr/lib/tandem
            /usr/bin/tandem
            %%dir /usr/share/doc/tandem
            %s
            """;

    /// Builds `tandem-VERSION-1.ARCHITECTURE.rpm`.
    ///
    /// @param root has what is installed in `usr`; completions for zsh are moved to where these systems look
    /// @throws IOException when a file can't be written
    /// @throws InterruptedException when interrupted
    void build(Path root) throws IOException, InterruptedException {
        Path share = root.resolve("usr/share");
        Path zsh = share.resolve("zsh/site-functions");
        Files.move(share.resolve("zsh/vendor-completions"), zsh);
        Path work = target.resolve("rpm");
        BuildInstaller.empty(work);
        Path spec = work.resolve("tandem.spec");
        Files.writeString(spec, SPEC.formatted(version, root.toAbsolutePath(), files(root, share)));
        BuildInstaller.run(
                time,
                List.of(
                        "rpmbuild",
                        "-bb",
                        "--quiet",
                        "--define",
                        "_topdir " + work,
                        "--define",
                        "_rpmdir " + target,
                        "--define",
                        "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm",
                        spec.toString()));
        BuildImage.delete(work);
    }

    /// Files alone: their folders belong to others.
    private static String files(Path root, Path share) throws IOException {
        try (var all = Files.walk(share)) {
            return String.join(
                    "\n",
                    all.filter(Files::isRegularFile)
                            .map(file -> "/" + root.relativize(file))
                            .sorted()
                            .toList());
        }
    }
}
