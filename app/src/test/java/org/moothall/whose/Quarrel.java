package org.moothall.whose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Offices;
import org.moothall.fairness.Recusal;
import org.moothall.whose.Passed.What;

/// One case between a county's two offices, its city's centre and the office that calls the conference.
class Quarrel {

    static final Offices OFFICES = offices();
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    private final List<Passed> history = new ArrayList<>();

    void opened(String office) {
        add(What.OPENED, null, null, office);
    }

    void objected(String office) {
        add(What.OBJECTED, office, "caseworker", null);
    }

    void sent(String by, String post, String office) {
        add(What.SENT, by, post, office);
    }

    void add(What what, @Nullable String by, @Nullable String post, @Nullable String office) {
        var position = history.size() + 1;
        history.add(new Passed(position, what, by + "-" + post, by, office, "because", MONDAY.plusSeconds(position)));
    }

    Dispute dispute() {
        return Dispute.of(history, "centre");
    }

    Bench bench() {
        return Bench.of(dispute(), Recusal.none(OFFICES, "centre"), "assembly").orElseThrow();
    }

    private static Offices offices() {
        return new Town()
                .office("mayor", "city-department", "", "head")
                .office("centre", "coordination-centre", "mayor", "head", "triage")
                .office("assembly", "city-department", "centre", "head")
                .office("county", "county", "centre", "head", "caseworker")
                .office("roads", "county-department", "county", "head", "caseworker")
                .office("water", "county-department", "county", "head", "caseworker")
                .offices();
    }
}
