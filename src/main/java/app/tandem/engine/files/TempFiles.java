package app.tandem.engine.files;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Our temporary files: hidden, and named for the process that writes them, so that the next run can tell
/// what a killed one left behind. They lie in the folder where they will get their final name, or in the
/// system's.
public final class TempFiles {
    private static final Pattern NAME = Pattern.compile("\\.tandem-([0-9a-f]+)-([0-9]+)-[0-9a-f]+\\.tmp");

    private static final String SUFFIX = ".tmp";

    /// After this time a file of another machine (a folder on the network) is taken for left behind: its
    /// process can't be asked.
    private static final Duration ABANDONED = Duration.ofDays(1);

    /// File systems round times, up to 2 s on FAT.
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    /// Tells machines apart that share a folder; not who they are.
    private static final String MACHINE = Integer.toHexString("%s/%s"
            .formatted(System.getenv("COMPUTERNAME"), hostName())
            .toLowerCase(Locale.ROOT)
            .hashCode());

    private TempFiles() {}

    /// Makes an empty temporary file.
    ///
    /// @param folder where it will stay; exists
    /// @return the new file
    /// @throws IOException when none can be made there
    public static Path in(Path folder) throws IOException {
        String random = UUID.randomUUID().toString().replace("-", "");
        return Files.createFile(folder.resolve(prefix() + random + SUFFIX));
    }

    /// Makes an empty temporary file in the system's folder for them, which only this user can read. Removes
    /// what killed processes left there, first.
    ///
    /// @return the new file; whoever asked for it deletes it
    /// @throws IOException when none can be made there
    public static Path inSystemFolder() throws IOException {
        sweep(Path.of(System.getProperty("java.io.tmpdir", ".")));
        return Files.createTempFile(prefix(), SUFFIX);
    }

    private static String prefix() {
        return ".tandem-%s-%d-".formatted(MACHINE, ProcessHandle.current().pid());
    }

    /// Removes what killed runs left in a folder. What can't be removed stays: it does no harm.
    ///
    /// @param folder may be missing
    public static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".tandem-*.tmp")) {
            for (Path file : files) {
                if (isLeftBehind(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            System.getLogger(TempFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "temporary files stay in " + folder, e);
        }
    }

    private static boolean isLeftBehind(Path file) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return false;
        }
        Instant written = Files.getLastModifiedTime(file).toInstant();
        if (!name.group(1).equals(MACHINE)) {
            return written.isBefore(Instant.now().minus(ABANDONED));
        }
        Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(name.group(2)));
        // numbers of processes come again: one that started after the file was written is not its owner
        return owner.filter(ProcessHandle::isAlive)
                .map(alive -> alive.info()
                        .startInstant()
                        .filter(start -> start.isAfter(written.plus(ROUNDING)))
                        .isPresent())
                .orElse(true);
    }

    /// The name that the kernel has: asking `InetAddress` may ask the network, and wait.
    private static String hostName() {
        return hostName(Path.of("/proc/sys/kernel/hostname"), System.getenv());
    }

    /// What tells a machine from others, where it has no such file, either: macOS tells its name to no process
    /// that is not a shell, so there the address of its network card stands for it.
    ///
    /// @param kernel the file with the kernel's name
    /// @param environment the process's variables
    /// @return empty where nothing is known
    static String hostName(Path kernel, Map<String, String> environment) {
        try {
            return Files.readString(kernel).strip();
        } catch (IOException _) {
            return Stream.of("HOSTNAME", "COMPUTERNAME")
                    .map(name -> environment.getOrDefault(name, ""))
                    .filter(name -> !name.isBlank())
                    .findFirst()
                    .orElseGet(TempFiles::networkCard);
        }
    }

    private static String networkCard() {
        try {
            List<String> addresses = new ArrayList<>();
            for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                byte[] address = card.getHardwareAddress();
                if (address != null) {
                    addresses.add(HexFormat.of().formatHex(address));
                }
            }
            return addresses.stream().sorted().findFirst().orElse("");
        } catch (SocketException _) {
            return "";
        }
    }
}
