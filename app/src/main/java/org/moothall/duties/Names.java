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
        return offices.person(person).map(Person::name).orElse(key(person));
    }

    /// “Duty officer, night”; the post alone where it has one shift only.
    public static Text post(Desk desk, Duty duty) {
        var post = desk.post(duty.post());
        var name = post.map(Desk.Post::name).orElse(key(duty.post()));
        var shift = desk.shift(duty.shift()).map(Desk.Shift::name).orElse(key(duty.shift()));
        var needs = post.stream().flatMap(of -> of.needs().stream());
        return needs.map(Desk.Need::shift).distinct().count() < 2
                ? name
                : new Text(name.en() + ", " + shift.en(), name.zh() + "，" + shift.zh());
    }

    /// What the city’s folder has no more.
    private static Text key(String key) {
        return new Text(key, key);
    }

    public String of(String person, Reader reader) {
        return reader.t(text(person));
    }
}
