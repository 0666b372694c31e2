package org.moothall.account;

import java.util.List;
import java.util.Optional;
import org.moothall.porter.Client;
import org.moothall.session.Slowing.Lane;

/// Which guesses are counted together. From a device where the person has signed in before: those of that
/// device and nothing else. From anywhere else: those of its address, and besides those of all unknown
/// devices together, which are slowed when many addresses guess at one person. So a duty officer at their
/// own telephone is never kept waiting by what others do.
final class Lanes {

    private static final int FREE = 3, FREE_FOR_ALL = 30;

    private Lanes() {}

    static List<Lane> of(String person, Optional<String> device, String client) {
        return device.map(known -> List.of(new Lane("device " + known, FREE)))
                .orElseGet(() -> List.of(
                        new Lane("network %s %s".formatted(Client.of(client).one(), person), FREE),
                        new Lane("person " + person, FREE_FOR_ALL)));
    }
}
