package org.moothall.web;

import java.util.List;
import java.util.Map;

/// The step of the report where the place is picked, around Heyan pump station.
final class PickerParts {

    private static final String PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' "
            + "viewBox='0 0 640 760'%3E%3Crect width='640' height='760' fill='%23f5f3ee'/%3E"
            + "%3Cpath fill='%23b5d7e6' d='M0 0h640v330L0 290Z'/%3E%3C/svg%3E";
    private static final Part.Ground GROUND =
            new Part.Ground(PICTURE, 640, 760, "a view", 0.440158, 0.292656, 1.15, "/map/ground.geojson");

    private final Gallery gallery;

    PickerParts(Gallery gallery) {
        this.gallery = gallery;
    }

    String html() {
        return gallery.part("steps", "step", 2, "of", 4)
                + "<h1 class=\"govuk-heading-l\">Where is the problem?</h1>"
                + gallery.part("danger")
                + picker();
    }

    private String picker() {
        var words = gallery.words;
        var near = List.of(
                new Part.Near(
                        1, "Pump station grating blocked", "/r/1", words.distance(71), "ordered", 0.43949, 0.2925),
                new Part.Near(2, "Street lamp 0147 is dark", "/r/2", words.distance(150), null, 0.44145, 0.29217));
        var chosen = new Part.Chosen("Heyan Road, 95 m east of the pump", "Heyan, Nandu", "City Water Bureau");
        var found = List.of(new Part.Found("heyan", "Heyan Pump Station", "Heyan Subdistrict, Nandu District"));
        var form = Form.filled(Map.of("place", "Heyan pump station"));
        return gallery.part(
                "placepicker",
                "form",
                form,
                "action",
                "/report/where",
                "ground",
                GROUND,
                "chosen",
                chosen,
                "near",
                near,
                "found",
                found,
                "areas",
                "/report/areas",
                "later",
                true);
    }
}
