package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.directory.Deed;
import org.moothall.directory.Role;
import org.moothall.web.Guard.Who;
import org.springframework.beans.factory.annotation.Autowired;

/// What is done at each route of staff stands at the route; a deed without its row cannot be reached.
@CityTest
class DeedRoutesTest {

    @Autowired
    Routes routes;

    @Test
    void each_route_of_staff_that_changes_something_says_what_is_done_there() {
        assertThat(silent(routes.all())).isEmpty();
        assertThat(silent(List.of(Routes.route("POST", "/secret", Who.STAFF, List.of()))))
                .hasSize(1);
    }

    @Test
    void a_guard_lets_those_through_whose_deed_is_behind_it() {
        for (var route : routes.all())
            for (var deed : route.deeds())
                for (var role : Role.values())
                    if (deed.about() == Deed.About.CITY || deed.about() == Deed.About.THEMSELVES)
                        assertThat(route.lets(role)).as("%s %s", route, role).isEqualTo(deed.lets(role));
                    else if (!route.onCase() && deed.lets(role))
                        assertThat(route.lets(role)).as("%s %s", route, role).isTrue();
    }

    private static List<Route> silent(List<Route> routes) {
        return routes.stream()
                .filter(route -> !route.method().equals("GET")
                        && route.guard() != Who.EVERYBODY
                        && route.guard() != Who.KEY
                        && route.deeds().isEmpty())
                .toList();
    }
}
