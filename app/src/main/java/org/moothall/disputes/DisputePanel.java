package org.moothall.disputes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Contest;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.moothall.whose.Objection;

/// The ladder of a dispute: what each rung was asked and decided, who decides now, and how often the case changed
/// hands.
///
/// @param deciding whether it stands beside the form of whoever decides
public record DisputePanel(CaseFile file, Contest contest, boolean deciding) implements Page {

    /// Whether offices ever disagreed about the case, or passed it on.
    boolean says() {
        return !contest.dispute().objections().isEmpty()
                || !contest.dispute().changes().isEmpty();
    }

    public boolean disputed() {
        return !contest.dispute().objections().isEmpty();
    }

    public List<Step> steps() {
        return Step.all(contest);
    }

    /// Who decides and until when, or what was decided.
    public String stands(Reader reader) {
        return contest.bench().map(bench -> decides(reader, bench.office())).orElseGet(() -> settled(reader));
    }

    private String decides(Reader reader, String decider) {
        var until = contest.until()
                .map(due -> reader.t(
                        due.isBefore(reader.now()) ? "disputes.was-due" : "disputes.by",
                        reader.words().when(due)))
                .orElse("");
        return reader.t("disputes.decides", office(reader, decider), until);
    }

    private String settled(Reader reader) {
        var ruling = contest.dispute().objections().getLast().ruling();
        if (ruling == null) return reader.t("disputes.over");
        var last = contest.dispute().finalRuling().isPresent();
        return reader.t(
                last ? "disputes.final" : "disputes.settled",
                office(reader, ruling.to()),
                reader.words().date(ruling.at()));
    }

    /// What either choice means; empty where nobody is about to decide.
    public String choice(Reader reader) {
        return contest.dispute()
                .pending()
                .filter(pending -> deciding)
                .map(pending -> reader.t("disputes.choice", office(reader, pending.office())))
                .orElse("");
    }

    /// Whose it is meanwhile: one office and one person, as at every moment.
    public String owner(Reader reader) {
        return reader.t("disputes.owner", office(reader, file.lead()), person(reader, file.handler()));
    }

    public String objected(Reader reader, Objection one) {
        return reader.t(
                "disputes.objected",
                office(reader, one.office()),
                person(reader, one.person()),
                reader.words().when(one.at()));
    }

    public String ruled(Reader reader, Objection one, Objection.Ruling ruling) {
        return reader.t(
                one.upheld() ? "disputes.upheld" : "disputes.not-upheld",
                office(reader, ruling.by()),
                person(reader, ruling.person()),
                office(reader, ruling.to()),
                reader.words().when(ruling.at()));
    }

    public int hands() {
        return contest.dispute().changes().size();
    }

    /// “changed hands 3 times in 9 days”
    public String passed(Reader reader) {
        var changes = contest.dispute().changes();
        return reader.t(
                "disputes.hands",
                changes.size(),
                days(file.openedAt(), changes.getLast().at()));
    }

    private static long days(Instant from, Instant to) {
        return Math.max(1, (Duration.between(from, to).toHours() + 23) / 24);
    }

    public List<String> changes(Reader reader) {
        return contest.dispute().changes().stream()
                .map(change -> reader.t(
                        "disputes.change",
                        office(reader, change.from()),
                        office(reader, change.to()),
                        reader.words().date(change.at())))
                .toList();
    }

    private String office(Reader reader, String key) {
        return contest.ground()
                .offices()
                .find(key)
                .map(office -> reader.t(office.name()))
                .orElse(key);
    }

    private String person(Reader reader, String key) {
        return contest.ground()
                .offices()
                .person(key)
                .map(one -> reader.t(one.name()))
                .orElse(key);
    }
}
