package org.moothall.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.CityPart;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.directory.Offices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Reads the duty desks of `duty/`, one a file. Optional: a city without them has no rosters.
@Component
@Order(60)
class DutyPart implements CityPart {

    static final String FOLDER = "duty";
    static final String ITEM = "duty-desk";

    private volatile List<Desk> desks = List.of();

    List<Desk> desks() {
        return desks;
    }

    @Override
    public void read(CityFolder folder, Reading reading) {
        for (var file : folder.files(FOLDER, ".yaml"))
            folder.mapping(file, reading).ifPresent(DeskForm::read);
    }

    /// Posts that nobody could fill, people of another level, somebody who stands twice.
    @Override
    public List<Fault> gaps(CityItems items) {
        var offices = Offices.of(items);
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var desk : desks(items)) {
            new DeskGaps(desk, offices).all().forEach(faults::add);
            for (var server : Server.of(desk, offices))
                if (!seen.add(server.person()))
                    faults.add(DeskGaps.fault(
                            desk,
                            "%s serves at two desks.".formatted(server.person()),
                            "Leave their post at one of them: nobody is on duty twice at once."));
        }
        return faults;
    }

    static List<Desk> desks(CityItems items) {
        return items.list(ITEM).stream().map(item -> item.as(Desk.class)).toList();
    }

    @Override
    public void use(CityItems items) {
        desks = desks(items);
    }
}
