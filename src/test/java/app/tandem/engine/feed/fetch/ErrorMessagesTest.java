package app.tandem.engine.feed.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import app.tandem.engine.problem.ProblemMessages;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.MalformedInputException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLKeyException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLProtocolException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ErrorMessagesTest {

    static Stream<IOException> everythingThatANetworkThrows() {
        return Stream.of(
                new IOException(),
                new IOException("java.io.EOFException: \\n not found"),
                new IOException("java.util.concurrent.ExecutionException"),
                new IOException(new IllegalStateException("closed")),
                new EOFException(),
                new EOFException("\\n not found: limit=0 content=…"),
                new SocketException(),
                new SocketException("Connection reset"),
                new SocketTimeoutException(),
                new InterruptedIOException("timeout"),
                new ConnectException("Connection refused"),
                new NoRouteToHostException(),
                new PortUnreachableException(),
                new BindException(),
                new UnknownHostException("a.example"),
                new ProtocolException("unexpected end of stream"),
                new ZipException(),
                new MalformedInputException(1),
                new ClosedChannelException(),
                new ClosedByInterruptException(),
                new SSLException("Unsupported or unrecognized SSL message"),
                new SSLException((String) null),
                new SSLHandshakeException("PKIX path building failed: "
                        + "sun.security.provider.certpath.SunCertPathBuilderException: unable to find a path"),
                new SSLKeyException("x"),
                new SSLProtocolException("x"),
                new SSLPeerUnverifiedException("x"));
    }

    @ParameterizedTest
    @MethodSource("everythingThatANetworkThrows")
    void aReasonNamesNoClassOfJava(IOException thrown) {
        String reason = ProblemMessages.english(
                ErrorMessages.of(thrown, "a.example", Limits.STANDARD).reason());

        assertThat(reason).isNotBlank().doesNotContainPattern("Exception|Error|java\\.|sun\\.|null");
    }
}
