package org.moothall.follow;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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

    /// What a typed phrase opens. A try is counted before it is looked at, and one that comes too soon is not looked
    /// at;
    /// either is told at the form's `phrase`.
    ///
    /// @param wrong the text where nothing was found
    public <T> Optional<T> look(
            String number, HttpServletRequest from, Form form, String wrong, Supplier<Optional<T>> look) {
        var lanes = lanes(number, from.getRemoteAddr());
        var wait = slowing.next(lanes, clock.instant());
        wait.ifPresent(rest -> form.tooSoon("phrase", "follow.find.wait", rest));
        if (wait.isPresent()) return Optional.empty();
        var found = look.get();
        if (found.isPresent()) slowing.right(lanes);
        else form.fault("phrase", wrong);
        return found;
    }

    private static List<Lane> lanes(String number, String address) {
        return List.of(
                new Lane("phrases from " + Client.of(address).one(), FROM_AN_ADDRESS),
                new Lane("phrase of " + number, FOR_A_NUMBER));
    }
}
