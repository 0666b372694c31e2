package org.moothall.handling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.procedure.Procedure.Need;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Reader;

/// Reads what an officer typed into the form of an act; notes in the form what is missing.
///
/// @param files digests of what was sent with it
record ActForm(Form form, Reader reader, ActPage page, List<String> files) {

    private static final List<String> REPLY = List.of("found", "did", "next");

    /// The act, after what has to be done before it. Fields are read in the order of the page: so their faults are
    /// told.
    List<Act> acts(Actor actor, ZoneId zone, Instant at) {
        var act = act(actor, zone, at);
        var before = page.joint().before(form, actor, form.seen(), at);
        return Stream.concat(before.stream(), Stream.of(act)).toList();
    }

    private Act act(Actor actor, ZoneId zone, Instant at) {
        var office = page.asksOffice() ? chosen("office", page.offices(), needs(Need.OFFICE)) : null;
        var person = page.asksPerson() ? chosen("person", page.people(), false) : null;
        var more = more();
        var until = given(zone);
        return new Act(
                page.verb(),
                actor,
                form.seen(),
                page.verb() == Verb.REPLY ? reply() : note(),
                until,
                more,
                office,
                person,
                !page.asksWhoSees() || form.chosen("sees", "open"),
                files,
                at);
    }

    private boolean needs(Need need) {
        return page.needs().contains(need);
    }

    private String note() {
        var field = form.field("note").atMost(ActPage.LONGEST, "handling.wrong.long");
        if (needs(Need.NOTE) || page.verb() == Verb.NOTE)
            field.required(
                    "handling.wrong.note",
                    reader.t("handling.field.note." + page.verb().key()));
        return field.text();
    }

    /// What was found and what was done are owed; what happens next may be nothing more.
    private String reply() {
        form.field("found").required("handling.wrong.found");
        form.field("did").required("handling.wrong.did");
        var reply = new StringBuilder();
        for (var part : REPLY) {
            var text = form.field(part)
                    .atMost(ActPage.LONGEST, "handling.wrong.long")
                    .text();
            if (!text.isEmpty())
                reply.append(reply.isEmpty() ? "" : "\n\n")
                        .append(reader.t("handling.reply." + part))
                        .append('\n')
                        .append(text);
        }
        return reply.append(page.joint().assembled(form, reader)).toString();
    }

    private @Nullable Instant given(ZoneId zone) {
        if (!page.asksDate()) return null;
        var date = form.field("until").end(zone, "handling.wrong.date");
        if (date.isEmpty() && needs(Need.DATE)) form.fault("until", "handling.wrong.date");
        return date.orElse(null);
    }

    private int more() {
        if (page.verb() != Verb.EXTEND) return 0;
        var text = form.field("more").required("handling.wrong.more").text();
        var number = text.matches("[1-9]\\d{0,3}");
        if (!text.isEmpty() && !number) form.fault("more", "handling.wrong.more");
        return number ? Integer.parseInt(text) : 0;
    }

    private @Nullable String chosen(String field, List<String> among, boolean owed) {
        var choice = form.field(field).oneOf(among, "handling.wrong." + field);
        var key = (owed ? choice.required("handling.wrong." + field) : choice).text();
        return key.isEmpty() ? null : key;
    }
}
