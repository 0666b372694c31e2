package org.moothall.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.moothall.city.CityItems;
import org.moothall.kernel.Language;
import org.moothall.places.Areas;
import org.moothall.places.Lanfeng;
import org.moothall.places.Spot;
import org.xml.sax.InputSource;

class MapPictureTest {

    private static final Spot PUMP = new Spot(0.440158, 0.292656);
    private static final Maps MAPS = new Maps();

    @BeforeAll
    static void lanfeng() {
        var items = new CityItems(Lanfeng.ground());
        MAPS.use(new Ground(Areas.of(items), items));
    }

    private static MapPicture sound(MapPicture picture, String name) {
        try {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture.svg())));
            var folder = Files.createDirectories(Path.of("target/pictures"));
            Files.writeString(folder.resolve(name + ".svg"), picture.svg());
        } catch (IOException | org.xml.sax.SAXException | javax.xml.parsers.ParserConfigurationException e) {
            throw new AssertionError(picture.svg(), e);
        }
        System.out.printf("%s: %d bytes%n", name, picture.svg().length());
        assertThat(picture.svg()).doesNotContain("style=", "<style", "NaN", "Infinity");
        return picture;
    }

    @Test
    void the_streets_around_a_spot_are_drawn_with_names_pin_and_numbers() {
        var marks = List.of(
                MapMark.pin(PUMP),
                MapMark.number(new Spot(0.43949, 0.2925), 1),
                new MapMark(new Spot(0.44145, 0.29217), MapMark.Sign.CRITICAL, "2"),
                new MapMark(new Spot(0.44245, 0.29217), MapMark.Sign.SERIOUS, "3"));
        var english = sound(MAPS.picture(MapView.around(PUMP, 720, 620), Language.EN, marks, "Heyan"), "heyan");
        assertThat(english.svg())
                .contains("Heyan Road", ">1</text>", "aria-label=\"Heyan\"")
                .doesNotContain("河沿路");
        assertThat(english.svg().length()).isBetween(6_000, 25_000);
        var chinese = sound(MAPS.picture(MapView.around(PUMP, 348, 176), Language.ZH, marks, ""), "heyan-zh");
        assertThat(chinese.svg()).contains("河沿路", "aria-hidden").doesNotContain("Heyan");
    }

    @Test
    void every_scale_from_a_corner_to_the_whole_city_weighs_little() {
        var view = MapView.around(PUMP, 720, 560);
        for (int i = 0; i < 9; i++) {
            var picture = sound(MAPS.picture(view, Language.EN, List.of(), ""), "scale-" + i);
            assertThat(picture.svg().length())
                    .as("at %s m a pixel", view.metresPerPixel())
                    .isLessThan(26_000);
            view = view.wider();
        }
    }

    @Test
    void an_area_is_drawn_whole_with_the_names_of_its_parts() {
        var city = sound(MAPS.picture("lanfeng", 900, 700, Language.EN, List.of(), "Lanfeng"), "city");
        assertThat(city.svg()).contains("Nandu District", "Lan River");
        assertThat(city.svg().length()).isLessThan(26_000);
        var district = sound(MAPS.picture("nandu", 700, 600, Language.ZH, List.of(), ""), "nandu");
        assertThat(district.svg()).contains("河沿街道");
    }

    @Test
    void a_press_on_the_picture_is_the_spot_under_it() {
        var random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            var middle = new Spot(random.nextDouble(-170, 170), random.nextDouble(-70, 70));
            var view = new MapView(middle, random.nextDouble(0.5, 300), 720, 560);
            double x = random.nextDouble(720);
            double y = random.nextDouble(560);
            var spot = view.spotAt(x, y);
            assertThat(view.x(spot)).isCloseTo(x, org.assertj.core.data.Offset.offset(0.3));
            assertThat(view.y(spot)).isCloseTo(y, org.assertj.core.data.Offset.offset(0.3));
            assertThat(MapView.read(view.written())).contains(view);
        }
        assertThat(MapView.around(PUMP, 720, 620).spotAt(360, 310)).isEqualTo(PUMP);
        assertThat(MapView.around(PUMP, 720, 620).spotAt(460, 310).metresTo(PUMP))
                .isCloseTo(115, org.assertj.core.data.Offset.offset(0.5));
    }

    @Test
    void what_is_no_view_is_no_view() {
        for (var nonsense : List.of("", "1 2 3", "a b c d e", "999 0 1 100 100", "0 0 NaN 1 1 1"))
            assertThat(MapView.read(nonsense)).isEmpty();
        assertThat(MapView.read("0 0 1 100000 100000").orElseThrow().width()).isEqualTo(1600);
    }

    @Test
    void a_picture_stands_in_a_page_without_an_address() {
        var picture = MAPS.picture(MapView.around(PUMP, 348, 176), Language.EN, List.of(), "");
        assertThat(picture.dataUri()).startsWith("data:image/svg+xml;base64,");
    }

    @Test
    void the_live_maps_data_is_small_and_named_by_its_content() {
        var data = MAPS.data();
        System.out.printf(
                "base %d gz, streets %d gz%n",
                data.baseData().gzip().length, data.streetData().gzip().length);
        assertThat(data.baseData().gzip().length).isLessThan(80_000);
        assertThat(MAPS.addresses(PUMP))
                .contains("/map/base.geojson?v=" + data.baseData().tag());
        assertThat(data.near(0.44, 0.29).size()).isLessThan(data.streetData().size());
        assertThat(data.near(0.4401, 0.2901)).isSameAs(data.near(0.4399, 0.2899));
    }
}
