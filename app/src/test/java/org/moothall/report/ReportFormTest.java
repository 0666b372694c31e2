package org.moothall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Pictures;
import org.springframework.beans.factory.annotation.Autowired;

/// What a resident fills in is kept, shown to nobody else, and may be given in more than one way.
@CityTest
class ReportFormTest {

    @Autowired
    Browser resident;

    @Autowired
    Browser neighbour;

    @Test
    void leaving_and_coming_back_loses_nothing() {
        ReportForm.untilWhat(resident, ReportForm.HEYAN);
        resident.fill("description", "")
                .attach("files", "a.png", Pictures.png(1))
                .send("Continue");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("Write what is wrong", "a.png");
        resident.fill("description", "Half written")
                .attach("files", "b.exe", new byte[] {'M', 'Z', 0})
                .send("Add these now");
        assertThat(resident.text()).contains("of a kind we cannot open safely", "a.png");
        assertThat(resident.page().select("textarea").text()).isEqualTo("Half written");
        resident.open("/report");
        assertThat(resident.text()).contains("You have begun a report");
        var key = resident.open("/report/later")
                .page()
                .select("a[href^=/report/back/]")
                .attr("href");
        neighbour.open(key).send("Go on with this report");
        assertThat(neighbour.path()).isEqualTo("/report/you");
        neighbour.open("/report/what");
        assertThat(neighbour.text()).contains("a.png");
        assertThat(neighbour.page().select("textarea").text()).isEqualTo("Half written");
    }

    @Test
    void saving_for_later_keeps_what_stands_in_the_form() {
        ReportForm.untilWhere(resident);
        resident.fill("place", ReportForm.DYERS).send("do=search");
        resident.send("found=0");
        resident.fill("help", "Behind the well").send("do=later");
        assertThat(resident.path()).isEqualTo("/report/later");
        assertThat(resident.open("/report/where").page().select("[name=help]").val())
                .isEqualTo("Behind the well");

        resident.open("/report/what").fill("description", "Half written").send("Continue");
        resident.send("do=later");
        assertThat(resident.path()).isEqualTo("/report/later");
        resident.open("/report/you").fill("name", "Zhang San").send("do=later");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.page().select("[name=name]").val()).isEqualTo("Zhang San");
        resident.fill("who", "known").fill("phone", "5550 1234").send("do=later");
        assertThat(resident.path()).isEqualTo("/report/later");
        assertThat(resident.open("/report/you").page().select("[name=phone]").val())
                .isEqualTo("5550 1234");
    }

    @Test
    void a_photo_is_shown_to_its_sender_and_to_nobody_else() {
        ReportForm.untilWhat(resident, ReportForm.HEYAN);
        resident.fill("description", "See the photo")
                .attach("files", "灯".repeat(200) + ".png", Pictures.png(2))
                .send("Add these now");
        var address = resident.page().select("img.mh-photo").attr("src").replace("/small", "");
        resident.open(address + "/small");
        assertThat(resident.status()).isEqualTo(200);
        assertThat(resident.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(resident.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(resident.header("Content-Security-Policy")).contains("sandbox");
        assertThat(neighbour.open(address).status()).isEqualTo(404);
    }

    @Test
    void a_place_is_chosen_by_pressing_the_map_and_by_area() {
        ReportForm.untilWhere(resident);
        resident.send("Use this place");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("Choose a place on the map");
        var view = resident.page().select("input[name=view]").val();
        var csrf = resident.page().select("input[name=_csrf]").val();
        resident.post("/report/where", Map.of("_csrf", csrf, "view", view, "spot.x", "320", "spot.y", "280"));
        assertThat(resident.status()).isEqualTo(200);
        assertThat(resident.text()).contains("Usually looked after by");
        resident.open("/report/area");
        resident.open(resident.page().select(".mh-columns a").getFirst().absUrl("href"));
        resident.open(resident.page().select(".mh-columns a").getFirst().absUrl("href"));
        var area = resident.page().select("input[name=area]").getFirst().val();
        resident.fill("area", area).fill("help", "Behind the mill").send("Use this place");
        assertThat(resident.path()).isEqualTo("/report/what");
    }
}
