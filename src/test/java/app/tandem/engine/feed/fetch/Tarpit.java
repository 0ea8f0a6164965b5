package app.tandem.engine.feed.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// A server of this machine that takes every call, says a little, and then nothing for ever.
public final class Tarpit implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 4000, InetAddress.getLoopbackAddress());
    private final Semaphore calls = new Semaphore(0);
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile String words = "";

    public Tarpit() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    public void says(String text) {
        words = text;
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Waits until so many more have called.
    public void calls(int number) throws InterruptedException {
        calls.acquire(number);
    }

    /// Waits until one has hung up.
    public void left() throws InterruptedException {
        left.await();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> hold(socket));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void hold(Socket socket) {
        try (socket) {
            byte[] request = new byte[8192];
            int n = socket.getInputStream().read(request);
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            calls.release();
            while (n >= 0) {
                n = socket.getInputStream().read(request);
            }
        } catch (IOException _) {
            // reset by the other side: as good as its end
        }
        left.countDown();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
