package app.tandem.engine.feed.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// Tells public addresses from those of this machine and of private networks.
final class PublicAddresses {

    /// What the IANA special-purpose registry of IPv4 (RFC 6890) marks as not globally reachable.
    private static final List<Block> PRIVATE_FOUR = blocks(
            "0.0.0.0/8", // this network (RFC 791)
            "10.0.0.0/8", // private (RFC 1918)
            "100.64.0.0/10", // shared by the customers of a carrier (RFC 6598)
            "127.0.0.0/8", // this machine (RFC 1122)
            "169.254.0.0/16", // link-local, and where clouds keep their keys (RFC 3927)
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments (RFC 6890)
            "192.0.2.0/24", // documentation (RFC 5737)
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks (RFC 2544)
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast (RFC 5771)
            "240.0.0.0/4"); // reserved, and broadcast (RFC 1112)

    /// All of IPv6 that is given out for use on the Internet (RFC 4291, 2.4): loopback, link-local, unique
    /// local (fc00::/7) and multicast addresses lie outside.
    private static final List<Block> PUBLIC_SIX = blocks("2000::/3");

    private static final List<Block> PRIVATE_SIX = blocks(
            "2001::/32", // Teredo: an IPv4 address is hidden in it (RFC 4380)
            "2001:db8::/32", // documentation (RFC 3849)
            "3fff::/20"); // documentation (RFC 9637)

    /// IPv6 addresses that carry an IPv4 address in their last four bytes, for a gateway to go there.
    private static final List<Block> FOUR_AT_THE_END = blocks(
            "::/96", // IPv4-compatible (RFC 4291, 2.5.5.1)
            "64:ff9b::/96"); // NAT64 (RFC 6052)

    /// The same in the third to the sixth byte.
    private static final List<Block> SIX_TO_FOUR = blocks("2002::/16"); // RFC 3056

    private PublicAddresses() {}

    /// Whether an address is one of the public Internet. IPv6 addresses that carry an IPv4 address are judged
    /// by it; mapped ones (`::ffff:127.0.0.1`) are IPv4 addresses to Java.
    ///
    /// @param address any
    /// @return false for this machine, private, shared, link-local, multicast, test and reserved addresses
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 ? isPublicFour(bytes) : isPublicSix(bytes);
    }

    private static boolean isPublicFour(byte[] four) {
        return !anyHolds(PRIVATE_FOUR, four);
    }

    private static boolean isPublicSix(byte[] six) {
        if (anyHolds(FOUR_AT_THE_END, six)) {
            return isPublicFour(Arrays.copyOfRange(six, 12, 16));
        }
        if (anyHolds(SIX_TO_FOUR, six)) {
            return isPublicFour(Arrays.copyOfRange(six, 2, 6));
        }
        return anyHolds(PUBLIC_SIX, six) && !anyHolds(PRIVATE_SIX, six);
    }

    private static boolean anyHolds(List<Block> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.holds(address));
    }

    private static List<Block> blocks(String... notations) {
        return Arrays.stream(notations).map(Block::of).toList();
    }

    /// Addresses whose first bits are the same (RFC 4632).
    private record Block(byte[] first, int bits) {

        static Block of(String notation) {
            int slash = notation.indexOf('/');
            return new Block(
                    InetAddress.ofLiteral(notation.substring(0, slash)).getAddress(),
                    Integer.parseInt(notation, slash + 1, notation.length(), 10));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
