package org.moothall.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.database.AfterRestore;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.gate.SignIn;
import org.moothall.kernel.Forbidden;
import org.moothall.kernel.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// The door to sessions. They are by the server's own clock, not by the town's: a browser lives in no story.
@Service
public class Sessions implements AfterRestore {

    /// How exactly “last used” is kept: a write for each page would cost more than the page.
    private static final Duration COARSE = Duration.ofMinutes(5);

    private final SessionStore store;
    private final SignInPart settings;
    private final Directory directory;
    private final SignIn signIn;
    private final Owing owing;
    private final InstantSource clock;

    @Autowired
    Sessions(SessionStore store, SignInPart settings, Directory directory, SignIn signIn, Owing owing) {
        this(store, settings, directory, signIn, owing, InstantSource.system());
    }

    Sessions(
            SessionStore store,
            SignInPart settings,
            Directory directory,
            SignIn signIn,
            Owing owing,
            InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.directory = directory;
        this.signIn = signIn;
        this.owing = owing;
        this.clock = clock;
    }

    /// From here on requests of this browser are this person's, once the session is whole. What the browser held before
    /// is over, so nobody who knew it gets in with it.
    public void open(
            Officer officer,
            List<Proof> proofs,
            boolean whole,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = of(request).filter(session -> session.person().equals(officer.person()));
        open(officer, proofs, whole, before.isEmpty() ? null : origin(request).orElse(null), request, response);
    }

    /// As the city's identity provider knows a session of ours, so that it can end it.
    ///
    /// @param subject         the person
    /// @param providerSession null where the provider keeps none
    public record Origin(String subject, @Nullable String providerSession) {}

    /// Where the session of a request came from; empty where the person proved themselves to us alone.
    public Optional<Origin> origin(HttpServletRequest request) {
        return Ticket.of(request).flatMap(store::origin);
    }

    /// Somebody has another password: what was made to let them in without it is over.
    ///
    /// @param own whether they have chosen it themselves at their desk, having given the old one
    public record PasswordChosen(Collection<String> people, boolean own) {}

    /// Who knows what somebody still owes besides a first proof.
    public interface Owing {

        boolean owes(Officer officer);
    }

    /// The same for who was proved by the city's identity provider.
    ///
    /// @throws Forbidden where the officer holds no post, or the session would be whole on less than they owe
    public void open(
            Officer officer,
            List<Proof> proofs,
            boolean whole,
            @Nullable Origin origin,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (directory.officer(officer.person()).isEmpty() || whole && !enough(officer, proofs, request))
            throw new Forbidden("a session of " + officer.person() + " by " + proofs);
        var at = clock.instant();
        var names = proofs.stream().map(Proof::name).toList();
        give(
                new Session(Ids.next(), officer.person(), at, at, names, whole, device(request)),
                origin,
                request,
                response);
    }

    /// Goes on with a session of which nothing was proved anew, under another ticket; it stays as old as it was.
    public void goOn(
            Session before, @Nullable Origin origin, HttpServletRequest request, HttpServletResponse response) {
        give(before, origin, request, response);
    }

    private void give(
            Session session, @Nullable Origin origin, HttpServletRequest request, HttpServletResponse response) {
        Ticket.of(request).ifPresent(store::endToken);
        store.add(SessionStore.Row.of(session, Ticket.give(request, response), origin));
        signIn.renew(request, response);
    }

    private static String device(HttpServletRequest request) {
        return Device.of(request.getHeader("User-Agent"));
    }

    /// Whether they have proved all that they owe; whoever is signed in has.
    private boolean enough(Officer officer, List<Proof> proofs, HttpServletRequest request) {
        return proofs.stream().anyMatch(Proof::second)
                || signedIn(request)
                        .filter(one -> one.person().equals(officer.person()))
                        .isPresent()
                || proofs.contains(Proof.PASSWORD) && !owing.owes(officer);
    }

    /// What is over is forgotten.
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void tidy() {
        var at = clock.instant();
        store.sweep(at.minus(settings.rules().idle()), at.minus(settings.rules().longest()));
    }

    /// The session of a request, whole or not.
    public Optional<Session> of(HttpServletRequest request) {
        return Ticket.of(request).flatMap(this::find);
    }

    /// The person of a session that still owes a second factor, in the post that they hold now.
    public Optional<Officer> half(HttpServletRequest request) {
        return of(request).filter(session -> !session.whole()).flatMap(session -> directory.officer(session.person()));
    }

    /// Whoever is signed in by this request; empty too where they hold no post any more.
    Optional<Officer> signedIn(HttpServletRequest request) {
        return of(request).filter(Session::whole).flatMap(session -> directory.officer(session.person()));
    }

    private Optional<Session> find(String token) {
        var at = clock.instant();
        var found = store.find(token).filter(session -> !settings.rules().over(session, at));
        found.filter(session -> session.usedAt().plus(COARSE).isBefore(at))
                .ifPresent(session -> store.used(session.id(), at));
        return found;
    }

    /// Whether whoever is at it has proved just now who they are: at a desk left open nobody makes a key of their own.
    public boolean fresh(HttpServletRequest request) {
        var since = clock.instant().minus(SignInRules.FRESH);
        return of(request).filter(session -> session.openedAt().isAfter(since)).isPresent();
    }

    /// A person's open sessions, the last used first.
    public List<Session> list(String person) {
        Instant at = clock.instant();
        return store.of(person).stream()
                .filter(session -> !settings.rules().over(session, at))
                .toList();
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        Ticket.of(request).ifPresent(store::endToken);
        Ticket.take(request, response);
    }

    /// Ends one of the person's own.
    public boolean end(String person, UUID session) {
        return store.end(person, session) > 0;
    }

    /// Ends all of these people's sessions on every device; answers how many there were.
    public int endAll(Collection<String> people) {
        return store.endAll(people.toArray(String[]::new));
    }

    /// Which of them were ended since, an older state does not know.
    @Override
    public void restored(Path folder) {
        store.endEvery();
    }

    /// Ends what the provider says is over: one session of its, or all of a subject's, as far as they were opened by
    /// then.
    public int endFrom(@Nullable String subject, @Nullable String providerSession, Instant before) {
        if (subject == null && providerSession == null) return 0;
        return store.endFrom(new SessionStore.Over(subject, providerSession, before));
    }

    /// Ends all of a person's but the one of this request.
    public int endOthers(String person, HttpServletRequest request) {
        return of(request).map(session -> store.endOthers(person, session.id())).orElse(0);
    }
}
