package org.moothall.handling;

import org.jspecify.annotations.Nullable;
import org.moothall.casework.Entry;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.fairness.Stake;
import org.moothall.web.Reader;

/// Offices and colleagues by name. A key that the city no longer knows is shown as it is.
record Names(Offices offices) {

    String office(Reader reader, String key) {
        return offices.find(key).map(office -> reader.t(office.name())).orElse(key);
    }

    String person(Reader reader, String key) {
        return offices.person(key).map(Person::name).map(reader::t).orElse(key);
    }

    /// A leader by post: “Deputy director, City Water Bureau”; by key once they hold none.
    private String post(Reader reader, String key) {
        return offices.officer(key)
                .map(one -> reader.t(
                        "handling.leader.who",
                        reader.t(one.title()),
                        reader.t(one.office().name())))
                .orElse(key);
    }

    /// “Tian Qiuyue, Deputy director, City Water Bureau”
    String leader(Reader reader, String key) {
        return reader.t("handling.leader.who", person(reader, key), post(reader, key));
    }

    /// An office or a person that is kept away: `office:water-bureau`.
    String marked(Reader reader, String mark) {
        var key = Stake.key(mark);
        return mark.equals(Stake.person(key)) ? person(reader, key) : office(reader, key);
    }

    /// Who made an entry: a colleague with the office, the resident, or a machine.
    String author(Reader reader, Entry entry) {
        var actor = entry.actor();
        if (actor.startsWith("person:")) return colleague(reader, actor.substring("person:".length()), entry.by());
        if (actor.startsWith("machine:")) return reader.t("handling.by.machine", actor.substring("machine:".length()));
        return reader.t("handling.by.reporter");
    }

    private String colleague(Reader reader, String person, @Nullable String office) {
        var name = person(reader, person);
        return office == null ? name : reader.t("handling.by.colleague", name, office(reader, office));
    }
}
