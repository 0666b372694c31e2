package org.moothall.whose;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.moothall.kernel.Text;

/// Why an objection, or a decision on one, is not taken.
public final class Sentence {

    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 H:mm", Locale.CHINESE);

    private Sentence() {}

    /// @param office that the conference named
    public static Text decided(Text office, ZonedDateTime at) {
        return new Text(
                "The joint conference gave the case to %s on %s. That is final: nobody objects to it any more."
                        .formatted(office.en(), EN.format(at)),
                "联席会议已于%s确定由%s承办，为最终决定，不得再提出异议。".formatted(ZH.format(at), office.zh()));
    }

    /// @param office whose people decide
    public static Text otherRung(Rung rung, Text office) {
        return switch (rung) {
            case FORWARDER ->
                new Text(
                        "%s sent the case and decides this objection; only its people may.".formatted(office.en()),
                        "本异议由交办单位%s核实决定，其他单位和人员不能决定。".formatted(office.zh()));
            case SUPERIOR ->
                new Text(
                        "The objection was raised again, so the head of %s decides it now.".formatted(office.en()),
                        "异议再次提出，现由共同上级%s的负责人决定。".formatted(office.zh()));
            case CONFERENCE ->
                new Text(
                        "The joint conference decides this objection now; %s calls it and writes its decision down."
                                .formatted(office.en()),
                        "本异议现由联席会议决定，由%s召集并记录决定。".formatted(office.zh()));
        };
    }

    /// @param basis of the limit
    public static Text tooLate(ZonedDateTime until, Text basis) {
        return new Text(
                "The time to object ended on %s (%s). The case stays with this office: accept it, or ask others to help on it."
                        .formatted(EN.format(until), basis.en()),
                "提出异议的期限已于%s届满（%s），本事项由本单位办理：请受理，需要时可以请求协办。".formatted(ZH.format(until), basis.zh()));
    }
}
