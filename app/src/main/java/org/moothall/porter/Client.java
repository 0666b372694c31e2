package org.moothall.porter;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as coarse as whoever is there can choose it: one IPv4 address, or the 64 bits that one
/// IPv6 line has to itself; and the network around it (24 bits, 48 bits).
///
/// @param here from this very machine
public record Client(String one, String network, boolean here) {

    public static Client of(String address) {
        try {
            var found = InetAddress.ofLiteral(address);
            var bytes = found.getAddress();
            var six = found instanceof Inet6Address;
            return new Client(first(bytes, six ? 8 : 4), first(bytes, six ? 6 : 3), found.isLoopbackAddress());
        } catch (IllegalArgumentException e) {
            return new Client(address, address, false); // a proxy’s word that is no address
        }
    }

    private static String first(byte[] address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, bytes));
    }
}
