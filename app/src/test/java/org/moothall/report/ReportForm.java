package org.moothall.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.moothall.Browser;
import org.moothall.Pictures;

/// The way through the report form, for tests: a hole in a street of Lanfeng.
final class ReportForm {

    static final String HEYAN = "Heyan Road";

    /// Where no other test reports a thing: only some that are near by are shown.
    static final String DYERS = "Dyers Street";

    private ReportForm() {}

    static void untilWhere(Browser resident) {
        resident.open("/report?q=hole%20in%20the%20road")
                .fill("matter", "roads.surface.pothole")
                .send("Continue");
        assertThat(resident.path()).isEqualTo("/report/where");
    }

    static void untilWhat(Browser resident, String street) {
        untilWhere(resident);
        resident.fill("place", street).send("do=search");
        resident.send("found=0");
        resident.send("Use this place");
        assertThat(resident.path()).isEqualTo("/report/what");
    }

    /// The whole form, from Heyan Road.
    ///
    /// @param name empty for who does not say it
    /// @return the case's number
    static String sent(Browser resident, String what, String name) {
        untilWhat(resident, HEYAN);
        return told(resident, what, name);
    }

    /// The rest of it.
    static String told(Browser resident, String what, String name) {
        resident.fill("description", what)
                .attach("files", "hole.png", Pictures.png(what.hashCode()))
                .attach("files", "", new byte[0]) // as browsers send a field left alone
                .send("Continue");
        if (name.isEmpty()) resident.fill("who", "anonymous").send("Continue");
        else
            resident.fill("who", "known")
                    .fill("name", name)
                    .fill("phone", "138 0000 0000")
                    .send("Continue");
        assertThat(resident.path()).isEqualTo("/report/check");
        assertThat(resident.text()).contains(what);
        resident.send("Send the report");
        assertThat(resident.path()).isEqualTo("/report/sent");
        return resident.page().select(".govuk-panel strong").text();
    }
}
