package org.moothall.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.moothall.directory.Directory;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.moothall.web.Reader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/city/rights`: who may do what, for all who work here.
@Controller
class RightsPages {

    private final Routes routes;
    private final Trial trial;
    private final Directory directory;

    RightsPages(Routes routes, Trial trial, Directory directory) {
        this.routes = routes;
        this.trial = trial;
        this.directory = directory;
    }

    @GetMapping(RightsPage.PATH)
    @Guard(Guard.Who.STAFF)
    Page table(Form form, Reader reader, @AuthenticationPrincipal Officer officer) {
        var tried = trial.tried(form, officer, reader).orElse(null);
        var offices = directory.offices();
        return new RightsPage(
                form,
                tried,
                offices.people(),
                routes.all(),
                offices.restricted().rules());
    }

    @GetMapping(RightsPage.PATH + "/export")
    @Guard(Guard.Who.STAFF)
    void routes(Reader reader, HttpServletResponse response) throws IOException {
        RightsPage.SHEET.write(response, reader, routes.all(), route -> RightsPage.cells(route, reader));
    }
}
