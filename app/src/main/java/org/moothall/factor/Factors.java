package org.moothall.factor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.database.AfterRestore;
import org.moothall.directory.Officer;
import org.moothall.directory.Role;
import org.moothall.keys.DataKey;
import org.moothall.keys.Keys;
import org.moothall.passkey.PasskeyPages;
import org.moothall.passkey.Passkeys;
import org.moothall.session.AccountLines;
import org.moothall.session.AccountLines.What;
import org.moothall.session.Proof;
import org.moothall.session.Sessions;
import org.moothall.session.SignInPart;
import org.moothall.session.Slowing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to second factors.
@Service
public class Factors implements Sessions.Owing, AfterRestore {

    private static final int FREE = 5;

    /// Seconds: whoever guesses codes has the password already.
    private static final int LONGEST = 3600;

    /// How long a secret that was shown waits for its first code.
    private static final Duration WAITS = Duration.ofHours(1);

    /// After the days of grace, in which who administers still sets up a second proof by themselves.
    private static final Duration LAST_DAY = Duration.ofDays(1);

    private final FactorStore store;
    private final Keys keys;
    private final Passkeys passkeys;
    private final Slowing slowing;
    private final SignInPart settings;
    private final AccountLines lines;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Factors(
            FactorStore store,
            Keys keys,
            Passkeys passkeys,
            Slowing slowing,
            SignInPart settings,
            AccountLines lines,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.passkeys = passkeys;
        this.slowing = slowing;
        this.settings = settings;
        this.lines = lines;
        this.clock = clock;
    }

    /// What somebody still owes after the password.
    public enum Owed {
        NOTHING,
        CODE,
        PASSKEY,
        SET_UP,
        /// An invitation anew: whoever has the password alone sets nothing up any more.
        INVITATION;

        /// Where it is given.
        public Optional<String> page() {
            return switch (this) {
                case NOTHING -> Optional.empty();
                case CODE -> Optional.of(SecondPages.CODE);
                case PASSKEY -> Optional.of(PasskeyPages.SIGN_IN);
                case SET_UP -> Optional.of(SecondPages.SET_UP);
                case INVITATION -> Optional.of(SecondPages.TOO_LATE);
            };
        }
    }

    /// What came of a code.
    sealed interface Answer {

        record Right(Proof by) implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration rest) implements Answer {}
    }

    /// How an app stands: since when, how many recovery codes are left.
    record State(Instant since, int codesLeft) {}

    @Override
    public boolean owes(Officer officer) {
        return owed(officer) != Owed.NOTHING;
    }

    public Owed owed(Officer officer) {
        if (state(officer.person()).isPresent()) return Owed.CODE;
        if (passkeys.has(officer.person())) return Owed.PASSKEY;
        var until = until(officer);
        var at = clock.instant();
        if (until.isEmpty() || until.get().isAfter(at)) return Owed.NOTHING;
        return officer.is(Role.ADMINISTRATOR) && until.get().plus(LAST_DAY).isBefore(at)
                ? Owed.INVITATION
                : Owed.SET_UP;
    }

    /// When somebody who has no second factor gets no further without; empty where none is owed.
    Optional<Instant> until(Officer officer) {
        if (!settings.rules().owesSecond(officer) || has(officer.person())) return Optional.empty();
        return Optional.of(settings.rules().until(store.told(officer.person(), clock.instant())));
    }

    public boolean has(String person) {
        return state(person).isPresent() || passkeys.has(person);
    }

    /// Everybody who has one.
    public Set<String> having() {
        return Stream.concat(store.having().stream(), passkeys.having().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether the city asks for one with this officer's post.
    public boolean asksFor(Officer officer) {
        return settings.rules().owesSecond(officer);
    }

    Optional<State> state(String person) {
        return store.app(person)
                .filter(FactorStore.App::confirmed)
                .map(app -> new State(app.since(), store.codesLeft(person)));
    }

    /// A fresh secret, to be confirmed by its first code. One that is confirmed stays.
    public void begin(String person) {
        var key = keys.fresh(FactorStore.KEYS.context(person));
        store.begin(person, key.wrapped(), key.seal(Totp.fresh(random).secret()), clock.instant());
    }

    /// The secret that waits for its first code.
    Optional<Totp> begun(String person) {
        return waiting(person).map(this::secret);
    }

    private Optional<FactorStore.App> waiting(String person) {
        return store.app(person)
                .filter(app -> !app.confirmed())
                .filter(app -> app.since().plus(WAITS).isAfter(clock.instant()));
    }

    private Totp secret(FactorStore.App app) {
        DataKey key = keys.open(app.wrapped(), FactorStore.KEYS.context(app.person()));
        return new Totp(key.unseal(app.sealed()));
    }

    /// The first code proves that the app has the secret; answers the recovery codes, shown this once.
    @Transactional
    public Optional<List<String>> confirm(String person, String code) {
        var app = waiting(person);
        if (app.isEmpty() || !uses(app.get(), code)) return Optional.empty();
        store.confirm(person, clock.instant());
        lines.note(person, What.APP_ADDED);
        return Optional.of(codes(person));
    }

    /// Ten new codes; the old ones are worth nothing any more.
    @Transactional
    public List<String> renew(String person) {
        lines.note(person, What.CODES_RENEWED);
        return codes(person);
    }

    private List<String> codes(String person) {
        var codes = RecoveryCodes.fresh(random);
        store.keepCodes(person, codes.stream().map(code -> mark(person, code)).toArray(String[]::new));
        return codes;
    }

    /// Looks at a code of the app or a recovery code; each counts once.
    Answer check(String person, String typed) {
        var lane = lane(person);
        var rest = slowing.next(lane, clock.instant());
        if (rest.isPresent()) return new Answer.Wait(rest.get());
        var by = proof(person, typed);
        if (by.isPresent()) slowing.right(lane);
        else lines.note("machine:moothall", person, What.CODE_WRONG);
        return by.<Answer>map(Answer.Right::new).orElseGet(Answer.Wrong::new);
    }

    private static List<Slowing.Lane> lane(String person) {
        return List.of(new Slowing.Lane("code " + person, FREE, LONGEST));
    }

    private Optional<Proof> proof(String person, String typed) {
        var digits = typed.replaceAll("\\s", "");
        var app = store.app(person).filter(FactorStore.App::confirmed);
        if (app.isEmpty()) return Optional.empty();
        if (digits.matches("\\d{6}")) return uses(app.get(), digits) ? Optional.of(Proof.CODE) : Optional.empty();
        return store.spend(person, mark(person, typed)) ? Optional.of(Proof.RECOVERY_CODE) : Optional.empty();
    }

    private boolean uses(FactorStore.App app, String code) {
        var step = secret(app).step(code.replaceAll("\\s", ""), clock.instant(), app.step());
        return step.isPresent() && store.use(app.person(), step.getAsLong());
    }

    /// Takes one's own away.
    @Transactional
    void dropOwn(String person) {
        drop(List.of(person));
        lines.note(person, What.APP_DROPPED);
    }

    /// Takes the second factors of these people away and counts their days of grace anew.
    public void drop(Collection<String> people) {
        store.drop(people.toArray(String[]::new));
        passkeys.dropAll(people);
        people.forEach(person -> slowing.right(lane(person)));
        tellAnew(people);
    }

    /// Counts the days of grace of these people anew.
    public void tellAnew(Collection<String> people) {
        store.tellAnew(people.toArray(String[]::new));
    }

    /// Which codes were used since, an older state does not know; the app makes others.
    @Override
    public void restored(Path folder) {
        store.dropAllCodes();
    }

    private String mark(String person, String code) {
        var text = person + " " + RecoveryCodes.plain(code);
        return HexFormat.of().formatHex(keys.mark("recovery code", text.getBytes(StandardCharsets.UTF_8)));
    }
}
