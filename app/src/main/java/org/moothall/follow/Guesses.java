package org.moothall.follow;

import java.time.Clock;
import java.util.List;
import org.moothall.porter.Client;
import org.moothall.session.Slowing;
import org.moothall.session.Slowing.Lane;
import org.moothall.web.Form;
import org.springframework.stereotype.Component;

/// Slows down guessing of phrases: after some wrong tries from an address, or for a number, the next ones wait. A
/// phrase has 44 bits; at a try a minute that is thirty million years. The signed link always works, so nobody is
/// locked out of their case by somebody else's tries.
@Component
public class Guesses {

    private static final int FROM_AN_ADDRESS = 30, FOR_A_NUMBER = 10;

    private final Slowing slowing;
    private final Clock clock;

    Guesses(Slowing slowing, Clock clock) {
        this.slowing = slowing;
        this.clock = clock;
    }

    /// Counts a try before it is looked at; one that has to wait is a fault of the field, and is not to be looked at.
    public boolean mayTry(String number, String address, Form form, String field) {
        var wait = slowing.next(lanes(number, address), clock.instant());
        wait.ifPresent(rest ->
                form.fault(field, "follow.find.wait", rest.plusMillis(999).toSeconds()));
        return wait.isEmpty();
    }

    public void right(String number, String address) {
        slowing.right(lanes(number, address));
    }

    private static List<Lane> lanes(String number, String address) {
        return List.of(
                new Lane("phrases from " + Client.of(address).one(), FROM_AN_ADDRESS),
                new Lane("phrase of " + number, FOR_A_NUMBER));
    }
}
