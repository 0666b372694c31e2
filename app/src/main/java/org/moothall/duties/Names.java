package org.moothall.duties;

import org.moothall.directory.Directory;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.roster.Desk;
import org.moothall.roster.Duty;
import org.moothall.web.Reader;

/// People by their names; by their key who is not in the city any more.
public record Names(Offices offices) {

    static Names of(Directory directory) {
        return new Names(directory.offices());
    }

    public Text text(String person) {
        return offices.person(person).map(Person::name).orElse(new Text(person, person));
    }

    /// “Duty officer, night”; the post alone where it has one shift only.
    public static Text post(Desk desk, Duty duty) {
        var post = desk.post(duty.post()).orElseThrow();
        var shift = desk.shift(duty.shift()).orElseThrow().name();
        return post.needs().stream().map(Desk.Need::shift).distinct().count() == 1
                ? post.name()
                : new Text(post.name().en() + ", " + shift.en(), post.name().zh() + "，" + shift.zh());
    }

    public String of(String person, Reader reader) {
        return reader.t(text(person));
    }
}
