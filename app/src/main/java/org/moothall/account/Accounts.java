package org.moothall.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.factor.Factors;
import org.moothall.kernel.NotFound;
import org.moothall.session.Sessions;
import org.moothall.session.Slowing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The door to signing in.
@Service
public class Accounts {

    private static final int SHORTEST = 12, FREE_OF_OWN = 3;

    private final AccountStore store;
    private final Passwords passwords;
    private final Directory directory;
    private final Sessions sessions;
    private final Slowing slowing;
    private final Breached breached;
    private final Factors factors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            Passwords passwords,
            Directory directory,
            Sessions sessions,
            Slowing slowing,
            Breached breached,
            Factors factors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.directory = directory;
        this.sessions = sessions;
        this.slowing = slowing;
        this.breached = breached;
        this.factors = factors;
        this.events = events;
        this.clock = clock;
    }

    /// What somebody hears who tried to sign in.
    sealed interface Answer {

        record Welcome(Officer officer) implements Answer {}

        /// The person or the password is wrong, or the person holds no post; it never says which.
        record Wrong() implements Answer {}

        /// Too many wrong tries on one of its lanes: not looked at.
        record Wait(Duration rest) implements Answer {}
    }

    /// How far somebody has come who has a password.
    ///
    /// @param signedInAt when they used it last; null for never
    public record Known(String person, @Nullable Instant signedInAt) {
        public static final Known NEVER = new Known("", null);
    }

    /// Who has a password.
    public Map<String, Known> known() {
        return store.known().stream().collect(Collectors.toMap(Known::person, one -> one));
    }

    /// @param lanes which guesses this one is counted with
    Answer signIn(String person, String password, List<Slowing.Lane> lanes) {
        var rest = slowing.next(lanes, clock.instant());
        if (rest.isPresent()) return new Answer.Wait(rest.get());
        var right = knows(person, password);
        var officer = directory.officer(person);
        if (!right || officer.isEmpty()) return new Answer.Wrong();
        slowing.right(lanes);
        store.signedIn(person, clock.instant());
        return new Answer.Welcome(officer.get());
    }

    /// Whether this is the person's password.
    public boolean knows(String person, String password) {
        return passwords.matches(password, store.hash(person));
    }

    /// Whether somebody at their own desk knows their password, slowed as signing in is: the key of the text
    /// that says why it is not taken, or nothing.
    Optional<String> own(String person, String password) {
        var lane = List.of(new Slowing.Lane("own " + person, FREE_OF_OWN));
        if (slowing.next(lane, clock.instant()).isPresent()) return Optional.of("account.old.wait");
        if (!knows(person, password)) return Optional.of("account.old.wrong");
        slowing.right(lane);
        return Optional.empty();
    }

    /// Sets somebody's password for them; their days of grace for a second factor begin anew.
    ///
    /// @throws NotFound where the city in use has nobody of that key
    public Optional<TooWeak> setPassword(String person, String password) {
        if (directory.offices().person(person).isEmpty()) throw new NotFound("person " + person);
        var weak = weak(person, password.strip());
        if (weak.isEmpty()) {
            keep(List.of(person), password, false);
            factors.tellAnew(List.of(person));
        }
        return weak;
    }

    /// Sets one's own password and ends one's sessions, or answers why it is too weak.
    Optional<TooWeak> change(String person, String password) {
        var weak = weak(person, password.strip());
        if (weak.isEmpty()) keep(List.of(person), password, true);
        return weak;
    }

    /// Lets many people sign in with one known password, however weak: for the demonstration only. The days of grace
    /// for a second factor begin anew with each start.
    public void setDemoPassword(Collection<String> people, String password) {
        keep(people, password, false);
        factors.tellAnew(people);
    }

    private void keep(Collection<String> people, String password, boolean own) {
        store.keep(people.toArray(String[]::new), passwords.hash(password), clock.instant());
        sessions.endAll(people);
        events.publishEvent(new Sessions.PasswordChosen(people, own));
    }

    private Optional<TooWeak> weak(String person, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of(TooWeak.SHORT);
        if (password.toLowerCase(Locale.ROOT).contains(person)) return Optional.of(TooWeak.NAME);
        if (password.codePoints().distinct().count() < 5) return Optional.of(TooWeak.SAME_LETTERS);
        return breached.knows(password) ? Optional.of(TooWeak.BREACHED) : Optional.empty();
    }
}
