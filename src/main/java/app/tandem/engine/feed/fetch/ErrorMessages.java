package app.tandem.engine.feed.fetch;

import app.tandem.engine.feed.dates.Durations;
import app.tandem.engine.problem.Problem;
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

/// A failure as a problem that people can be told.
///
/// @param kind what kind of failure
/// @param reason why
record ErrorMessages(FetchError kind, Problem reason) {

    private static final int LONGEST = 200;

    /// Names of Java's classes, which tell nobody anything, with the colon behind them.
    private static final Pattern CLASS =
            Pattern.compile("\\b(?:[a-z]\\w{0,30}+\\.)*+[A-Z]\\w{0,60}(?:Exception|Error)\\b:?");

    private static ErrorMessages of(FetchError kind, String code, Object... arguments) {
        return new ErrorMessages(kind, Problem.of(code, arguments));
    }

    /// Says what a status means that is neither success nor redirect.
    ///
    /// @param status the HTTP status
    /// @param headers of the answer
    /// @param wait how long the server asks to wait; null when it doesn't
    /// @return the failure
    static ErrorMessages of(int status, Headers headers, @Nullable Duration wait) {
        if (wait != null) {
            return of(FetchError.ASKED_TO_WAIT, "fetch.wait", Durations.time(wait), status);
        }
        return switch (status) {
            case 304 -> of(FetchError.GARBLED, "fetch.notAsked");
            case 401, 407 -> of(FetchError.FORBIDDEN, "fetch.password", status);
            case 403 -> of(FetchError.FORBIDDEN, forbidden(headers));
            case 404 -> of(FetchError.NOT_FOUND, "fetch.notFound");
            case 410 -> of(FetchError.GONE, "fetch.gone");
            case 451 -> of(FetchError.FORBIDDEN, "fetch.legal");
            case 503 -> of(FetchError.REFUSED, "fetch.overloaded");
            default -> of(FetchError.REFUSED, status >= 500 ? "fetch.serverError" : "fetch.refused", status);
        };
    }

    /// Says what broke an exchange.
    ///
    /// @param broken what was thrown
    /// @param host who was asked
    /// @param limits that held
    /// @return the failure
    static ErrorMessages of(IOException broken, String host, Limits limits) {
        return switch (broken) {
            case RefusedException e -> new ErrorMessages(e.kind(), e.problem());
            case UnknownHostException e
            when e.getCause() instanceof TimeoutException ->
                of(FetchError.TIMED_OUT, "fetch.nameTimeout", Durations.time(limits.connect()));
            case UnknownHostException _ -> of(FetchError.NO_SUCH_HOST, "fetch.noHost", host);
            case SocketTimeoutException _ ->
                of(FetchError.TIMED_OUT, "fetch.connectTimeout", Durations.time(limits.connect()));
            case InterruptedIOException _ ->
                of(FetchError.TIMED_OUT, "fetch.timeout", Durations.time(limits.exchange()));
            case NoRouteToHostException _ -> of(FetchError.NO_CONNECTION, "fetch.noRoute");
            case ConnectException _ -> of(FetchError.NO_CONNECTION, "fetch.noConnection");
            case SSLException e -> new ErrorMessages(FetchError.NOT_SECURE, insecure(e, host));
            case EOFException _ -> of(FetchError.GARBLED, "fetch.cutOff");
            case ProtocolException e -> of(FetchError.GARBLED, "fetch.noHttp", said(e));
            default -> of(FetchError.GARBLED, "fetch.broken", said(broken));
        };
    }

    private static String forbidden(Headers headers) {
        // what Cloudflare says of a page that tries whether it is shown in a browser
        return "challenge".equals(headers.get("cf-mitigated")) ? "fetch.browsersOnly" : "fetch.forbidden";
    }

    private static Problem insecure(SSLException broken, String host) {
        if (broken instanceof SSLPeerUnverifiedException) {
            return Problem.of("fetch.certificate", host);
        }
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException _ -> {
                    return Problem.of("fetch.certificate.expired", host);
                }
                case CertificateNotYetValidException _ -> {
                    return Problem.of("fetch.certificate.early", host);
                }
                case CertPathBuilderException _ -> {
                    return Problem.of("fetch.certificate.authority", host);
                }
                default -> {}
            }
        }
        return broken.getCause() instanceof CertificateException
                ? Problem.of("fetch.certificate", host)
                : Problem.of("fetch.insecure", said(broken));
    }

    /// What the network says, in whatever language: an argument at most.
    private static Problem said(IOException broken) {
        String message = broken.getMessage();
        String plain = message == null
                ? ""
                : CLASS.matcher(message.substring(0, Math.min(message.length(), LONGEST)))
                        .replaceAll("")
                        .strip();
        return plain.isEmpty() ? Problem.of("fetch.unknown") : Problem.of("plain", plain);
    }
}
