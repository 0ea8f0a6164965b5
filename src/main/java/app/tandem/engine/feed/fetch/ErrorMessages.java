package app.tandem.engine.feed.fetch;

import app.tandem.engine.feed.dates.Durations;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// A failure in plain words.
///
/// @param kind what kind of failure
/// @param reason why
record ErrorMessages(FetchError kind, String reason) {

    private static final int LONGEST = 200;

    /// Names of Java's classes, which tell nobody anything, with the colon behind them.
    private static final Pattern CLASS =
            Pattern.compile("\\b(?:[a-z]\\w{0,30}+\\.)*+[A-Z]\\w{0,60}(?:Exception|Error)\\b:?");

    /// Says what a status means that is neither success nor redirect.
    ///
    /// @param status the HTTP status
    /// @param headers of the answer
    /// @param wait how long the server asks to wait; null when it doesn't
    /// @return the words
    static ErrorMessages of(int status, Headers headers, @Nullable Duration wait) {
        if (wait != null) {
            return new ErrorMessages(
                    FetchError.ASKED_TO_WAIT, "the server asks to wait " + Durations.time(wait) + " (" + status + ")");
        }
        return switch (status) {
            case 304 ->
                new ErrorMessages(FetchError.GARBLED, "“not modified” (304), though it was asked for everything");
            case 401, 407 -> new ErrorMessages(FetchError.FORBIDDEN, "the server asks for a password (" + status + ")");
            case 403 -> new ErrorMessages(FetchError.FORBIDDEN, forbidden(headers));
            case 404 -> new ErrorMessages(FetchError.NOT_FOUND, "not found (404)");
            case 410 -> new ErrorMessages(FetchError.GONE, "gone (410)");
            case 451 -> new ErrorMessages(FetchError.FORBIDDEN, "withheld for legal reasons (451)");
            case 503 -> new ErrorMessages(FetchError.REFUSED, "the server is overloaded or under repair (503)");
            default ->
                new ErrorMessages(
                        FetchError.REFUSED,
                        status >= 500
                                ? "the server has an error (" + status + ")"
                                : "the server refuses (" + status + ")");
        };
    }

    /// Says what broke an exchange.
    ///
    /// @param broken what was thrown
    /// @param host who was asked
    /// @param limits that held
    /// @return the words
    static ErrorMessages of(IOException broken, String host, Limits limits) {
        return switch (broken) {
            case PrivateAddressException e -> new ErrorMessages(FetchError.PRIVATE_ADDRESS, words(e));
            case Body.TooLargeException e -> new ErrorMessages(FetchError.TOO_LARGE, words(e));
            case Body.GarbledException e -> new ErrorMessages(FetchError.GARBLED, words(e));
            case UnknownHostException e
            when e.getCause() instanceof TimeoutException ->
                new ErrorMessages(
                        FetchError.TIMED_OUT,
                        "no answer about the host's name within " + Durations.time(limits.connect()));
            case UnknownHostException _ -> new ErrorMessages(FetchError.NO_SUCH_HOST, "no such host: " + host);
            case SocketTimeoutException _ ->
                new ErrorMessages(FetchError.TIMED_OUT, "no connection within " + Durations.time(limits.connect()));
            case InterruptedIOException _ ->
                new ErrorMessages(FetchError.TIMED_OUT, "timed out after " + Durations.time(limits.exchange()));
            case NoRouteToHostException _ -> new ErrorMessages(FetchError.NO_CONNECTION, "no way to the host");
            case ConnectException _ -> new ErrorMessages(FetchError.NO_CONNECTION, "connection refused");
            case SSLException e -> new ErrorMessages(FetchError.NOT_SECURE, insecure(e, host));
            case EOFException _ -> new ErrorMessages(FetchError.GARBLED, "the answer is cut off");
            case ProtocolException e ->
                new ErrorMessages(FetchError.GARBLED, "the answer is cut off or no HTTP: " + words(e));
            default -> new ErrorMessages(FetchError.GARBLED, "the connection broke: " + words(broken));
        };
    }

    private static String forbidden(Headers headers) {
        // what Cloudflare says of a page that tries whether it is shown in a browser
        return "challenge".equals(headers.get("cf-mitigated"))
                ? "the server lets only browsers in (403)"
                : "the server refuses access (403)";
    }

    private static String insecure(SSLException broken, String host) {
        if (broken instanceof SSLPeerUnverifiedException) {
            return "certificate not valid for " + host;
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException _ -> {
                    return "the certificate of " + host + " has expired";
                }
                case CertificateNotYetValidException _ -> {
                    return "the certificate of " + host + " is not valid yet";
                }
                case CertPathBuilderException _ -> {
                    return "the certificate of " + host + " comes from no known authority";
                }
                default -> {}
            }
        }
        return broken.getCause() instanceof CertificateException
                ? "certificate not valid for " + host
                : "no secure connection: " + words(broken);
    }

    private static String words(IOException broken) {
        String message = broken.getMessage();
        String plain = message == null
                ? ""
                : CLASS.matcher(message.substring(0, Math.min(message.length(), LONGEST)))
                        .replaceAll("")
                        .strip();
        return plain.isEmpty() ? "no reason is known" : plain;
    }
}
