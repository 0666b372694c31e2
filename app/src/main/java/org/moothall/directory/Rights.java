package org.moothall.directory;

import java.util.Set;

/// The one place that decides who may do what with a case, by post and office. Nothing is allowed that does not
/// stand here; what a procedure offers at a step comes on top.
///
/// | right | who has it |
/// |---|---|
/// | see | caseworker and head posts of the lead and the co-handling offices; heads of the offices above the lead;
/// counter, triage and supervisor posts |
/// | handle | caseworker, head and triage posts of the lead office |
/// | contribute | caseworker and head posts of a co-handling office |
/// | assign | triage posts: send what no rule could send, settle objections |
/// | speak for the reporter | counter posts: take a report by telephone or counter, write down what the reporter says |
/// | set up | administrator posts; this gives no right on any case |
public record Rights(Offices offices) {

    public enum Right {
        SEE,
        HANDLE,
        CONTRIBUTE,
        ASSIGN,
        SPEAK_FOR_REPORTER,
        SET_UP
    }

    /// @param lead    key of the case's lead office
    /// @param helpers keys of its co-handling offices
    public boolean may(Officer officer, Right right, String lead, Set<String> helpers) {
        var office = officer.office().key();
        return switch (right) {
            case SEE -> sees(officer, lead, helpers);
            case HANDLE -> office.equals(lead) && (handles(officer) || officer.is(Role.TRIAGE));
            case CONTRIBUTE -> helpers.contains(office) && handles(officer);
            case ASSIGN -> officer.is(Role.TRIAGE);
            case SPEAK_FOR_REPORTER -> officer.is(Role.COUNTER);
            case SET_UP -> officer.is(Role.ADMINISTRATOR);
        };
    }

    private boolean sees(Officer officer, String lead, Set<String> helpers) {
        var office = officer.office().key();
        return handles(officer) && (office.equals(lead) || helpers.contains(office))
                || officer.is(Role.TRIAGE)
                || officer.is(Role.COUNTER)
                || officer.is(Role.SUPERVISOR)
                || officer.is(Role.HEAD) && offices.above(lead).contains(office);
    }

    private static boolean handles(Officer officer) {
        return officer.is(Role.CASEWORKER) || officer.is(Role.HEAD);
    }
}
