package org.moothall.directory;

import java.util.List;
import java.util.Optional;
import org.moothall.city.CityItems;
import org.springframework.stereotype.Service;

/// The door to offices, posts and people.
@Service
public class Directory {

    private volatile Offices offices = Offices.of(new CityItems(List.of()));

    /// The city in use; without any office until one is loaded.
    public Offices offices() {
        return offices;
    }

    /// A person in their post, as the city in use says.
    public Optional<Officer> officer(String person) {
        return offices.officer(person);
    }

    /// Who may do what, in the city in use.
    public Rights rights() {
        return new Rights(offices);
    }

    void use(Offices offices) {
        this.offices = offices;
    }
}
