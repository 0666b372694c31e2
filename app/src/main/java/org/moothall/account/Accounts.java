package org.moothall.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.kernel.NotFound;
import org.moothall.session.Sessions;
import org.springframework.stereotype.Service;

/// The door to signing in.
@Service
public class Accounts {

    private static final int SHORTEST = 12;

    private final AccountStore store;
    private final Passwords passwords;
    private final Directory directory;
    private final Sessions sessions;
    private final Clock clock;
    private final Throttle throttle = new Throttle();

    Accounts(AccountStore store, Passwords passwords, Directory directory, Sessions sessions, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.directory = directory;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What somebody hears who tried to sign in.
    public sealed interface Answer {

        record Welcome(Officer officer) implements Answer {}

        /// The person or the password is wrong, or the person holds no post; it never says which.
        record Wrong() implements Answer {}

        /// Too many wrong tries from this client: not looked at.
        record Wait(Duration rest) implements Answer {}
    }

    /// Why a password cannot be taken.
    public enum TooWeak {
        SHORT,
        NAME,
        SAME_LETTERS;

        /// The key of the text that says so.
        public String text() {
            return "account.weak." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param client the address the try comes from
    public Answer signIn(String person, String password, String client) {
        var key = person.strip().toLowerCase(Locale.ROOT);
        var rest = throttle.waits(client, key, clock.instant());
        if (rest.isPresent()) return new Answer.Wait(rest.get());
        var right = passwords.matches(password, store.hash(key));
        var officer = directory.officer(key);
        if (right && officer.isPresent()) {
            throttle.right(client, key);
            return new Answer.Welcome(officer.get());
        }
        throttle.wrong(client, key, clock.instant());
        return new Answer.Wrong();
    }

    /// Whether this is the person's password.
    boolean knows(String person, String password) {
        return passwords.matches(password, store.hash(person));
    }

    /// Sets a password and ends the person's sessions, or answers why it is too weak.
    ///
    /// @throws NotFound where the city in use has nobody of that key
    public Optional<TooWeak> setPassword(String person, String password) {
        if (directory.offices().person(person).isEmpty()) throw new NotFound("person " + person);
        var weak = weak(person, password.strip());
        if (weak.isEmpty()) keep(List.of(person), password);
        return weak;
    }

    /// Lets many people sign in with one known password, however weak: for the demonstration only.
    public void setDemoPassword(Collection<String> people, String password) {
        keep(people, password);
    }

    private void keep(Collection<String> people, String password) {
        store.keep(people.toArray(String[]::new), passwords.hash(password), clock.instant());
        sessions.endAll(people);
    }

    private static Optional<TooWeak> weak(String person, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of(TooWeak.SHORT);
        if (password.toLowerCase(Locale.ROOT).contains(person)) return Optional.of(TooWeak.NAME);
        return password.codePoints().distinct().count() < 5 ? Optional.of(TooWeak.SAME_LETTERS) : Optional.empty();
    }
}
