package org.moothall.duties;

import org.moothall.directory.Directory;
import org.moothall.directory.Offices;
import org.moothall.directory.Person;
import org.moothall.kernel.Text;
import org.moothall.web.Reader;

/// People by their names; by their key who is not in the city any more.
public record Names(Offices offices) {

    static Names of(Directory directory) {
        return new Names(directory.offices());
    }

    public Text text(String person) {
        return offices.person(person).map(Person::name).orElse(new Text(person, person));
    }

    public String of(String person, Reader reader) {
        return reader.t(text(person));
    }
}
