package org.moothall.letters;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Decision;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.handling.ActPage;
import org.moothall.handling.Jointly;
import org.moothall.paper.Paper;
import org.moothall.seal.NamedPapers;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// A letter as it lies on the table, with what may be done to it now; once issued, how it was served.
///
/// @param paper   null where it is issued: then the files are what counts
/// @param plain   whether there are files without a name in them
/// @param named   what the reader may do with those that have one
/// @param writes  whether the reader handles the case
/// @param signs   whether the reader may sign it off
/// @param second  whether the procedure has it signed off
/// @param joint   what other offices owe
/// @param mails   what e-mail can do for this letter
/// @param refused why something was not done
public record SheetPage(
        CaseFile file,
        Letters.Served served,
        @Nullable Paper paper,
        boolean plain,
        NamedPapers.State named,
        boolean writes,
        boolean signs,
        boolean second,
        Jointly joint,
        Offices offices,
        ZoneId zone,
        Mails mails,
        Form form,
        @Nullable No refused)
        implements Page {

    /// @param server whether the city has a mail server
    /// @param many   how many addresses there are
    public record Mails(boolean server, int many) {}

    private static final int MOST_SHOWN = 100;

    @Override
    public int status() {
        return refused != null ? 409 : form.status();
    }

    public Letter letter() {
        return served.letter();
    }

    public String address() {
        return "/cases/" + file.number() + "/letters/" + letter().id();
    }

    public boolean is(Letter.State state) {
        return letter().state() == state;
    }

    /// Whether it could go out now, as far as its own state says.
    public boolean issuable() {
        return writes && (is(Letter.State.SIGNED) || is(Letter.State.DRAFT) && !second);
    }

    public String name(Reader reader, @Nullable String person) {
        if (person == null) return "";
        var key = person.startsWith("person:") ? person.substring("person:".length()) : person;
        if (key.startsWith("machine:")) return reader.t("letters.service.itself");
        return offices.person(key).map(Person::name).map(reader::t).orElse(key);
    }

    public List<Part.Choice> ways(Reader reader) {
        return List.of(
                new Part.Choice("PORTAL", reader.t("letters.way.PORTAL"), reader.t("letters.way.portal.hint")),
                new Part.Choice("EMAIL", reader.t("letters.way.EMAIL"), email(reader)),
                new Part.Choice("POST", reader.t("letters.way.POST"), reader.t("letters.way.post.hint")));
    }

    private String email(Reader reader) {
        if (mails.many() == 0) return reader.t("letters.way.email.nobody");
        return mails.server()
                ? reader.t("letters.way.email.itself", mails.many())
                : reader.t("letters.way.email.by-hand");
    }

    /// What can be recorded of the ways that the letter goes besides the page.
    public List<Part.Choice> happenings(Reader reader) {
        return Service.recordable(served.now())
                .map(key -> new Part.Choice(key, reader.t("letters.recorded." + key)))
                .toList();
    }

    /// The latest of what happened; many people may stand behind one letter.
    public List<Service> happened() {
        var all = served.services();
        return all.subList(Math.max(0, all.size() - MOST_SHOWN), all.size());
    }

    public int earlier() {
        return served.services().size() - happened().size();
    }

    /// Why something is not done with a letter: a reason of its own, or what the rules of its case say to the move.
    ///
    /// @param rule null where the letter itself is the reason
    public record No(String key, Decision.@Nullable Refused rule) {

        static Optional<No> of(String why) {
            return Optional.of(new No("letters.refused." + why, null));
        }

        static No by(Decision.Refused rule) {
            return new No("", rule);
        }

        public String told(Reader reader) {
            return rule == null ? reader.t(key) : ActPage.refusal(rule, reader);
        }
    }
}
