package org.moothall.joint;

import java.time.Instant;
import java.util.Optional;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// A contribution told to staff.
public record ContributionWords(Reader reader, Offices offices) {

    public String office(String key) {
        return offices.find(key).map(office -> reader.t(office.name())).orElse(key);
    }

    public String request(Contribution one) {
        return reader.t(one.request());
    }

    /// “Asked 24 November by He Ping.”
    public String asked(Contribution one) {
        var when = reader.words().shortDate(one.asked());
        var by = one.askedBy();
        return by == null ? reader.t("joint.asked.duty", when) : reader.t("joint.asked", when, person(by));
    }

    private String person(String actor) {
        var key = actor.substring(actor.indexOf(':') + 1);
        return offices.person(key).map(Person::name).map(reader::t).orElse(key);
    }

    public String until(Contribution one) {
        var due = one.due();
        return due == null
                ? reader.t("joint.undated")
                : reader.t("joint.until", reader.words().date(due));
    }

    /// How it stands, and how late it is or was.
    public String stands(Contribution one) {
        var when =
                Optional.ofNullable(one.ended()).map(reader.words()::shortDate).orElse("");
        return switch (one.state()) {
            case CAME -> one.late() ? reader.t("joint.came.late", when, late(one)) : reader.t("joint.came", when);
            case OWED ->
                one.due() == null
                        ? reader.t("joint.open")
                        : one.late() ? reader.t("joint.owed.late", late(one)) : reader.t("joint.owed");
            case GIVEN_UP ->
                one.came().isEmpty() ? reader.t("joint.given-up", when) : reader.t("joint.given-up.came", when);
            case ASKED_AGAIN ->
                one.late() ? reader.t("joint.asked-again.late", when, late(one)) : reader.t("joint.asked-again", when);
            case KEPT_AWAY -> reader.t("joint.kept-away");
        };
    }

    /// “2 working days”, or that no working day lies between.
    private String late(Contribution one) {
        return reader.t("joint.late", one.lateDays());
    }

    private Part.Mark mark(Contribution one) {
        return switch (one.state()) {
            case CAME -> one.late() ? Part.Mark.LATE : Part.Mark.KEPT;
            case OWED -> one.due() == null ? Part.Mark.OPEN : reader.words().mark(one.due());
            case GIVEN_UP, ASKED_AGAIN, KEPT_AWAY -> one.late() ? Part.Mark.LATE : Part.Mark.PAUSED;
        };
    }

    public Part.Clock clock(Contribution one) {
        return new Part.Clock(mark(one), stands(one), until(one), -1);
    }

    /// The same for a line of a list, which knows only what is owed.
    public Part.Clock clock(Instant due) {
        var words = reader.words();
        return new Part.Clock(words.mark(due), words.left(due), reader.t("joint.until", words.when(due)), -1);
    }
}
