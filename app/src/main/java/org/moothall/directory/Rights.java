package org.moothall.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The one place that decides who may do what with a case, by post, office and kind of matter. Nothing is allowed that
/// does not stand in `Right`, as a post and how near its office is to the case, and nothing on a kind that is
/// `Restricted` to others; what a procedure offers at a step comes on top, and whoever is kept away from a case has
/// none of it. What the rights are good for stands at `Deed`, and at the verbs of moves.
public record Rights(Offices offices) {

    /// How near an office must be to a case.
    public enum Near {
        /// It has the case.
        LEAD,
        /// It helps on it.
        HELPS,
        /// It stands above the one that has the case.
        ABOVE,
        /// Any office, whatever case.
        ANY
    }

    /// One way to a right: a post of this role in an office so near.
    public record Way(Role role, Near near) {}

    public enum Right {
        SEE(
                posts(Near.LEAD, Role.CASEWORKER, Role.HEAD),
                posts(Near.HELPS, Role.CASEWORKER, Role.HEAD),
                posts(Near.ANY, Role.TRIAGE, Role.COUNTER, Role.SUPERVISOR),
                posts(Near.ABOVE, Role.HEAD)),
        HANDLE(posts(Near.LEAD, Role.CASEWORKER, Role.HEAD, Role.TRIAGE)),
        CONTRIBUTE(posts(Near.HELPS, Role.CASEWORKER, Role.HEAD)),
        /// Sending what no rule could send, settling objections.
        ASSIGN(posts(Near.ANY, Role.TRIAGE)),
        /// Taking a report by telephone or counter, writing down what the reporter says.
        SPEAK_FOR_REPORTER(posts(Near.ANY, Role.COUNTER)),
        /// Answering for whoever has it: signing off, calling offices together.
        LEAD(posts(Near.LEAD, Role.HEAD), posts(Near.ABOVE, Role.HEAD));

        private final List<Way> ways;

        /// Whether an officer has it on every case from which nothing keeps them away.
        public boolean everywhere(Officer officer) {
            return ways.stream().anyMatch(way -> way.near() == Near.ANY && officer.is(way.role()));
        }

        @SafeVarargs
        Right(List<Way>... ways) {
            var all = new ArrayList<Way>();
            for (var some : ways) all.addAll(some);
            this.ways = List.copyOf(all);
        }

        public List<Way> ways() {
            return ways;
        }

        private static List<Way> posts(Near near, Role... roles) {
            return Arrays.stream(roles).map(role -> new Way(role, near)).toList();
        }
    }

    /// What decides on one case.
    ///
    /// @param kind    key of its kind of matter
    /// @param lead    key of its lead office
    /// @param helpers keys of its co-handling offices
    public record On(String kind, String lead, Set<String> helpers) {}

    public boolean may(Officer officer, Right right, On on) {
        return way(officer, right, on).isPresent();
    }

    /// Whether an officer sees the cases of an office, but for those that are restricted to others or keep them away.
    public boolean sees(Officer officer, String office) {
        return may(officer, Right.SEE, new On("", office, Set.of()));
    }

    /// By which way an officer has a right; empty where by none.
    public Optional<Way> way(Officer officer, Right right, On on) {
        var office = officer.office().key();
        if (offices.restricted().bars(officer, on.kind()).isPresent()) return Optional.empty();
        for (var way : right.ways())
            if (officer.is(way.role()) && near(office, way.near(), on)) return Optional.of(way);
        return Optional.empty();
    }

    private boolean near(String office, Near near, On on) {
        return switch (near) {
            case LEAD -> office.equals(on.lead());
            case HELPS -> on.helpers().contains(office);
            case ABOVE -> offices.above(on.lead()).contains(office);
            case ANY -> true;
        };
    }
}
