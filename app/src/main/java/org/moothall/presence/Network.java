package org.moothall.presence;

import java.net.InetAddress;
import java.util.Optional;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// A network of a post, as CIDR: `10.20.30.0/24`. One as wide as a city proves nothing about a post.
record Network(IpAddressMatcher matcher) {

    private static final int WIDEST_4 = 16, WIDEST_6 = 48;

    /// Empty where it is none, or too wide.
    static Optional<Network> of(String cidr) {
        var parts = cidr.split("/", 2);
        try {
            var widest = InetAddress.ofLiteral(parts[0]).getAddress().length == 4 ? WIDEST_4 : WIDEST_6;
            return parts.length == 2 && Integer.parseInt(parts[1]) >= widest
                    ? Optional.of(new Network(new IpAddressMatcher(cidr)))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// False for a proxy's word that is no address.
    boolean has(String address) {
        try {
            InetAddress.ofLiteral(address);
            return matcher.matches(address);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
