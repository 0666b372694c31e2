package org.moothall.directory;

import java.util.List;
import java.util.Set;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Rights.Way;
import org.moothall.kernel.Forbidden;

/// What somebody in a post does besides the moves of a procedure. Whatever lets it be done asks here, and the table of
/// rights is read off here.
public enum Deed {
    /// And try its moves; what each of those asks for stands at its verb.
    READ_CASE(Right.SEE),
    OPEN_IDENTITY(Right.HANDLE),
    CALL_BACK(Right.SPEAK_FOR_REPORTER),
    OPEN_WORDS(Right.HANDLE),
    OPEN_WORDS_TO_SORT(Right.ASSIGN),
    OPEN_WORDS_TO_CONTRIBUTE(Right.CONTRIBUTE),
    WRITE_LETTER(Right.HANDLE),
    /// And read the sealed words that it answers.
    SIGN_LETTER(Right.LEAD),
    ISSUE_LETTER(Right.HANDLE),
    REGROUP(Right.HANDLE, Right.ASSIGN),
    ADD_REPORTERS(Right.HANDLE, Right.ASSIGN, Right.SPEAK_FOR_REPORTER),
    KEEP_WHOLE(List.of(Right.HANDLE), Role.HEAD, Role.ADMINISTRATOR),
    CALL_CONFERENCE(Right.HANDLE, Right.ASSIGN, Right.LEAD),
    RUN_CONFERENCE(About.OFFICE, Role.HEAD, Role.CASEWORKER, Role.TRIAGE),
    ANSWER_CONFERENCE(About.OFFICE, Role.HEAD, Role.CASEWORKER, Role.TRIAGE),
    /// Calls a joint study, writes its minutes, gives out its steps.
    RUN_STUDY(About.OFFICE, Role.HEAD, Role.CASEWORKER, Role.TRIAGE),
    /// Says something in it, and that a step of the office’s is done.
    JOIN_STUDY(About.OFFICE, Role.HEAD, Role.CASEWORKER, Role.TRIAGE),
    /// Draws up and changes the roster of a desk of the office’s, and says who is away for others.
    PLAN_DUTY(About.OFFICE, Role.HEAD, Role.ADMINISTRATOR),
    /// At a desk where they serve: hand over and take over, write into its log.
    SERVE_DUTY(About.CITY, Role.values()),
    /// Says what a warning of the office’s was, and what is done about it.
    ANSWER_WARNING(About.OFFICE, Role.HEAD, Role.CASEWORKER, Role.TRIAGE),
    /// The same for any office; of the centre’s alone.
    ANSWER_ANY_WARNING(About.CITY, Role.TRIAGE),
    /// Says what is known to change how much is reported, and has counts looked at at once.
    WATCH_COUNTS(About.CITY, Role.TRIAGE),
    READ_ALL_TASKS(About.CITY, Role.TRIAGE, Role.SUPERVISOR),
    READ_ALL_WORKS(About.CITY, Role.TRIAGE, Role.SUPERVISOR),
    REGISTER(About.CITY, Role.COUNTER),
    /// What people ask about what is held of them; decided by another one than who took it in.
    TAKE_REQUESTS(About.CITY, Role.COUNTER),
    CHANGE_PROCEDURE(About.CITY, Role.ADMINISTRATOR),
    LET_IN(About.CITY, Role.ADMINISTRATOR),
    END_SESSIONS(About.CITY, Role.ADMINISTRATOR),
    /// What somebody leaves; a head of their own people only.
    HAND_OVER_ALL(About.CITY, Role.ADMINISTRATOR, Role.HEAD),
    /// An alarm of which they were told.
    TAKE_ALARM(About.CITY, Role.values()),
    TEACH(About.CITY, Role.ADMINISTRATOR, Role.HEAD),
    /// Passwords, proofs, sessions, saved views.
    KEEP_OWN(About.THEMSELVES, Role.values());

    /// What it is done with.
    public enum About {
        /// The right on it decides, `Casework.may` with all that keeps somebody away.
        CASE,
        /// What is of the officer's own office.
        OFFICE,
        CITY,
        THEMSELVES
    }

    private final About about;
    private final List<Right> asks;
    private final Set<Role> roles;

    Deed(Right... asks) {
        this(List.of(asks), Role.values());
    }

    Deed(List<Right> asks, Role... roles) {
        this.about = About.CASE;
        this.asks = asks;
        this.roles = Set.of(roles);
    }

    Deed(About about, Role... roles) {
        this.about = about;
        this.asks = List.of();
        this.roles = Set.of(roles);
    }

    public About about() {
        return about;
    }

    /// The rights on a case of which one is enough; none where it is about no case.
    public List<Right> asks() {
        return asks;
    }

    /// Whether an officer holds a post that it is for, whatever right on a case it asks for besides.
    public boolean fits(Officer officer) {
        return officer.roles().stream().anyMatch(roles::contains);
    }

    /// Whether it is for posts of this role, on a case that is near enough where it is about one.
    public boolean lets(Role role) {
        return roles.contains(role) && (about != About.CASE || !ways(role).isEmpty());
    }

    /// By which ways a post of this role has a right that it asks for.
    public List<Way> ways(Role role) {
        return asks.stream()
                .flatMap(right -> right.ways().stream())
                .filter(way -> way.role() == role && roles.contains(role))
                .distinct()
                .toList();
    }

    /// Whether an officer may do what is of an office.
    public boolean by(Officer officer, String office) {
        return about == About.OFFICE
                && fits(officer)
                && office.equals(officer.office().key());
    }

    /// Whether an officer may do what is about neither a case nor an office.
    public boolean by(Officer officer) {
        return (about == About.CITY || about == About.THEMSELVES) && fits(officer);
    }

    /// @throws Forbidden where this officer may not do it for this office
    public void demand(Officer officer, String office) {
        if (!by(officer, office)) throw new Forbidden(this + " for " + office);
    }

    /// @throws Forbidden where this officer may not
    public void demand(Officer officer) {
        if (!by(officer)) throw new Forbidden(this + " by " + officer.person());
    }
}
