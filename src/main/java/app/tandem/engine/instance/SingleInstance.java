package app.tandem.engine.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The first window of a person, to which later starts hand over what they were given: through a Unix domain
/// socket in the data folder, in a folder that its owner alone may enter.
///
/// Who holds the lock on the file `lock` is first. The system lets go of it when a process ends in whatever
/// way, so that a socket which a killed one left behind is just replaced.
public final class SingleInstance implements AutoCloseable {
    /// How long either side waits for the other: a first window that does not answer by then hangs.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final byte TAKEN = 1;
    private static final byte REFUSED = 0;

    private final FileChannel lock;
    private final ServerSocketChannel server;
    private final Path socket;

    private SingleInstance(FileChannel lock, ServerSocketChannel server, Path socket) {
        this.lock = lock;
        this.server = server;
        this.socket = socket;
    }

    /// Hands arguments to the first instance. Waits three seconds at most.
    ///
    /// @param data the data folder, which tells whose first instance is meant
    /// @param arguments no more than [InstanceMessage#MOST_BYTES] in all
    /// @return whether it took them; false where there is none, or where it does not answer
    public static boolean handOver(Path data, List<String> arguments) {
        Path socket = folder(data).resolve("socket");
        Optional<ByteBuffer> message = InstanceMessage.encode(arguments);
        if (message.isEmpty() || !Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            closeLater(channel);
            channel.connect(UnixDomainSocketAddress.of(socket));
            ByteBuffer bytes = message.get();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            return channel.read(answer) == 1 && answer.get(0) == TAKEN;
        } catch (IOException nobody) {
            return false;
        }
    }

    /// Becomes the first instance, if there is none. Others that hand something over wait until [#listen] is
    /// called.
    ///
    /// @param data the data folder; made where it is missing
    /// @return empty where another process is the first
    /// @throws IOException where the folder can't be written, or its path is too long for a socket
    public static Optional<SingleInstance> claim(Path data) throws IOException {
        Path folder = folder(data);
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable SingleInstance first = null;
        try {
            first = isLocked(lock) ? bind(lock, folder.resolve("socket")) : null;
        } finally {
            if (first == null) {
                lock.close();
            }
        }
        return Optional.ofNullable(first);
    }

    private static boolean isLocked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static SingleInstance bind(FileChannel lock, Path socket) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            restrict(socket, "rw-------");
            return new SingleInstance(lock, server, socket);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Takes what other starts hand over, until [#close].
    ///
    /// @param background runs tasks that wait, each on a thread of its own
    /// @param taken given the arguments of each start, on one of those threads
    public void listen(Executor background, Consumer<List<String>> taken) {
        background.execute(() -> {
            try {
                while (true) {
                    SocketChannel caller = server.accept();
                    background.execute(() -> serve(caller, taken));
                }
            } catch (ClosedChannelException closed) {
                // no more
            } catch (IOException e) {
                System.getLogger(SingleInstance.class.getName())
                        .log(System.Logger.Level.WARNING, "later starts can't hand over what they open", e);
            }
        });
    }

    private static void serve(SocketChannel caller, Consumer<List<String>> taken) {
        try (caller) {
            closeLater(caller);
            Optional<List<String>> arguments = InstanceMessage.read(caller);
            arguments.ifPresent(taken);
            caller.write(ByteBuffer.wrap(new byte[] {arguments.isPresent() ? TAKEN : REFUSED}));
        } catch (IOException gone) {
            // whoever called has left, or was too slow: it opens a window of its own
        }
    }

    private static void closeLater(SocketChannel channel) {
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    try {
                        channel.close();
                    } catch (IOException e) {
                        // it is as good as closed
                    }
                });
    }

    private static Path folder(Path data) {
        return data.toAbsolutePath().resolve("instance");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /// Lets another be the first. What was handed over and not taken yet is refused.
    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
            lock.close();
        } catch (IOException e) {
            System.getLogger(SingleInstance.class.getName())
                    .log(System.Logger.Level.DEBUG, "the socket of the first instance stays", e);
        }
    }
}
