package org.moothall.disputes;

import java.util.Locale;
import java.util.Optional;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Contest;
import org.moothall.casework.Ground;
import org.moothall.web.Reader;
import org.moothall.whose.Bench;
import org.moothall.whose.Objection;

/// A dispute that goes on, told to the resident: who says that it is not theirs and why, who settles it and until when,
/// and who answers for the case meanwhile. Offices are named, persons never.
public record Told(CaseFile file, Contest contest, Objection pending, Bench bench, Reader reader) {

    /// Empty where the offices agree.
    public static Optional<Told> of(CaseFile file, Ground ground, Reader reader) {
        var contest = ground.contest();
        return contest.dispute()
                .pending()
                .flatMap(pending -> contest.bench().map(bench -> new Told(file, contest, pending, bench, reader)));
    }

    public String title() {
        return reader.t("disputes.told.title");
    }

    public String text() {
        return reader.t(
                "disputes.told.text",
                reader.t("disputes.told.objects", office(pending.office()), pending.reason()),
                decides(),
                reader.t("disputes.told.owner", office(file.lead())));
    }

    /// “Next: the City Coordination Centre decides which office it is”
    public String next() {
        return reader.t("disputes.told.next", office(bench.office()));
    }

    private String decides() {
        var who = reader.t("disputes.told." + bench.rung().name().toLowerCase(Locale.ROOT), office(bench.office()));
        return contest.until()
                .map(due -> reader.t(
                        due.isBefore(reader.now()) ? "disputes.told.late" : "disputes.told.by",
                        who,
                        reader.words().when(due)))
                .orElse(who);
    }

    private String office(String key) {
        return contest.ground()
                .offices()
                .find(key)
                .map(one -> reader.t(one.name()))
                .orElse(key);
    }
}
