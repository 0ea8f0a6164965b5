package app.tandem.engine.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class SingleInstanceTest {
    @TempDir
    private Path data;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<List<String>> taken = new LinkedBlockingQueue<>();

    @AfterEach
    void endThreads() {
        background.shutdownNow();
    }

    @Test
    void thereIsNobodyToHandOverToAtFirst() {
        assertThat(SingleInstance.handOver(data, List.of("a"))).isFalse();
    }

    @Test
    void theFirstGetsWhatASecondIsGiven() throws Exception {
        try (SingleInstance first = claim()) {
            first.listen(background, taken::add);

            assertThat(SingleInstance.claim(data)).isEmpty();
            assertThat(SingleInstance.handOver(data, List.of("/a b", "ä\n", "")))
                    .isTrue();
            assertThat(SingleInstance.handOver(data, List.of())).isTrue();
            assertThat(next()).isEqualTo(List.of("/a b", "ä\n", ""));
            assertThat(next()).isEqualTo(List.of());
        }
    }

    @Test
    void whatIsHandedOverBeforeTheFirstListensWaits() throws Exception {
        try (SingleInstance first = claim()) {
            var answer = background.submit(() -> SingleInstance.handOver(data, List.of("early")));
            first.listen(background, taken::add);

            assertThat(answer.get()).isTrue();
            assertThat(next()).isEqualTo(List.of("early"));
        }
    }

    @Test
    void aSocketThatWasLeftBehindIsNoObstacle() throws Exception {
        Path folder = Files.createDirectory(data.resolve("instance"));
        ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        killed.bind(UnixDomainSocketAddress.of(folder.resolve("socket")));
        killed.close(); // the file stays

        assertThat(folder.resolve("socket")).exists();
        assertThat(SingleInstance.handOver(data, List.of("a"))).isFalse();
        try (SingleInstance first = claim()) {
            first.listen(background, taken::add);
            assertThat(SingleInstance.handOver(data, List.of("a"))).isTrue();
        }
    }

    @Test
    void theNextBecomesTheFirstWhenTheFirstHasEnded() throws Exception {
        claim().close();

        assertThat(data.resolve("instance/socket")).doesNotExist();
        assertThat(SingleInstance.handOver(data, List.of("a"))).isFalse();
        claim().close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theSocketIsItsOwnersAlone() throws Exception {
        Path folder = Files.createDirectory(data.resolve("instance"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (SingleInstance _ = claim()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("socket"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatIsTooLongIsNotHandedOver() throws Exception {
        try (SingleInstance first = claim()) {
            first.listen(background, taken::add);

            assertThat(SingleInstance.handOver(data, List.of("x".repeat(InstanceMessage.MOST_BYTES))))
                    .isFalse();
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void whatStrangersSendIsRefused() throws Exception {
        try (SingleInstance first = claim()) {
            first.listen(background, taken::add);

            assertThat(send("GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8))).isZero();
            assertThat(send(new byte[0])).isZero();
            assertThat(send("tandem/1\0cut".getBytes(UTF_8))).isZero();
            assertThat(send(new byte[] {'t', 'a', 'n', 'd', 'e', 'm', '/', '1', 0, (byte) 0xff, 0}))
                    .isZero();
            assertThat(taken).isEmpty();
            assertThat(SingleInstance.handOver(data, List.of("a"))).isTrue();
        }
    }

    @Test
    void anEndlessMessageIsCutOff() throws Exception {
        try (SingleInstance first = claim();
                SocketChannel channel = SocketChannel.open(socket())) {
            first.listen(background, taken::add);
            byte[] much = new byte[1 << 20];

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 64; i++) {
                            ByteBuffer bytes = ByteBuffer.wrap(much);
                            while (bytes.hasRemaining()) {
                                channel.write(bytes);
                            }
                        }
                    })
                    .isInstanceOf(IOException.class);
            assertThat(taken).isEmpty();
        }
    }

    @Test
    void aPathThatIsTooLongForASocketIsAnIoException() {
        Path deep = data.resolve("d".repeat(120));

        assertThatThrownBy(() -> SingleInstance.claim(deep)).isInstanceOf(IOException.class);
    }

    private SingleInstance claim() throws IOException {
        return SingleInstance.claim(data).orElseThrow();
    }

    private List<String> next() throws InterruptedException {
        List<String> next = taken.poll(20, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private UnixDomainSocketAddress socket() {
        return UnixDomainSocketAddress.of(data.resolve("instance/socket"));
    }

    private int send(byte[] bytes) throws IOException {
        try (SocketChannel channel = SocketChannel.open(socket())) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.shutdownOutput();
            ByteBuffer answer = ByteBuffer.allocate(1);
            assertThat(channel.read(answer)).isEqualTo(1);
            return answer.get(0);
        }
    }
}
