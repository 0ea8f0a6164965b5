package app.tandem.engine.feed.fetch;

import java.io.IOException;
import java.net.InetAddress;

/// A connection to a private address was refused before it was made.
final class PrivateAddressException extends IOException {
    private static final long serialVersionUID = 1;

    PrivateAddressException(InetAddress address) {
        super("the host's address is private (" + address.getHostAddress()
                + "); Tandem asks it only if you add it by name");
    }
}
