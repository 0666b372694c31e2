package org.moothall.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.moothall.city.CityItems;
import org.moothall.kernel.NotFound;
import org.moothall.kernel.Text;

class AreasTest {

    private final Areas small = Areas.of(SmallCity.items());

    @Test
    void a_point_belongs_to_the_deepest_area_around_it() {
        assertThat(small.at(new Spot(0.005, 0.005)).orElseThrow().key()).isEqualTo("west.low");
        assertThat(small.at(new Spot(0.015, 0.005)).orElseThrow().key()).isEqualTo("east");
    }

    @Test
    void a_point_outside_the_city_belongs_nowhere() {
        assertThat(small.at(new Spot(0.5, 0.5))).isEmpty();
    }

    @Test
    void a_point_on_a_border_belongs_to_the_area_that_stands_first() {
        assertThat(small.at(new Spot(0.005, 0.01)).orElseThrow().key()).isEqualTo("west.low");
    }

    @Test
    void an_area_knows_its_path_children_and_name_in_words() {
        var low = small.require("west.low");
        assertThat(low.path()).containsExactly("town", "west", "west.low");
        assertThat(small.children("west")).extracting(Area::key).containsExactly("west.low", "west.high");
        assertThat(small.leaves()).extracting(Area::key).containsExactly("east", "west.low", "west.high");
        assertThat(small.words(low)).isEqualTo(new Text("Low Subdistrict, West District", "西区下街道"));
        assertThat(small.above(low, Area.Level.COUNTY).orElseThrow().key()).isEqualTo("west");
    }

    @Test
    void an_unknown_area_is_not_found() {
        assertThatThrownBy(() -> small.require("nowhere")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Areas.of(new CityItems(List.of())).root()).isInstanceOf(NotFound.class);
    }

    @Test
    void a_place_is_said_by_its_street_and_what_is_known_near_it() {
        assertThat(small.words(new Spot(0.005, 0.0035)))
                .isEqualTo(new Text("School Lane, 60 m south of School House", "学堂巷，学堂以南60米"));
        assertThat(small.words(new Spot(0.0058, 0.004)))
                .isEqualTo(new Text("School Lane, 65 m east of School House", "学堂巷，学堂以东65米"));
    }

    @Test
    void a_place_far_from_every_landmark_is_said_by_the_crossing() {
        var words = Areas.of(new CityItems(SmallCity.list().stream()
                        .filter(item -> !item.kind().equals("place"))
                        .toList()))
                .words(new Spot(0.0051, 0.0012));
        assertThat(words).isEqualTo(new Text("School Lane, near Base Street", "学堂巷，近基街"));
    }

    @Test
    void a_place_far_from_every_street_is_said_by_its_area() {
        assertThat(small.words(new Spot(0.002, 0.018))).isEqualTo(new Text("High Subdistrict, West District", "西区上街道"));
    }

    @Test
    void every_point_of_lanfeng_belongs_to_exactly_one_neighbourhood() {
        var areas = Lanfeng.areas();
        var root = areas.shape(areas.root().key());
        var box = root.getEnvelopeInternal();
        var random = new Random(7);
        var inside = IntStream.range(0, 20_000)
                .mapToObj(i -> new Spot(
                        box.getMinX() + random.nextDouble() * box.getWidth(),
                        box.getMinY() + random.nextDouble() * box.getHeight()))
                .filter(spot -> areas.at(spot).isPresent())
                .toList();
        assertThat(inside).hasSizeGreaterThan(8_000);
        assertThat(inside)
                .allSatisfy(spot -> assertThat(
                                areas.children(areas.at(spot).orElseThrow().key()))
                        .isEmpty());
        assertThat(inside.stream().limit(500)).allSatisfy(spot -> {
            var point = GeoJson.SHAPES.createPoint(new Coordinate(spot.lon(), spot.lat()));
            assertThat(areas.leaves().stream()
                            .filter(leaf -> areas.shape(leaf.key()).intersects(point)))
                    .as("leaves around %s", spot)
                    .extracting(Area::key)
                    .containsExactly(areas.at(spot).orElseThrow().key());
        });
    }

    @Test
    void the_middle_of_each_neighbourhood_of_lanfeng_lies_in_it() {
        var areas = Lanfeng.areas();
        assertThat(areas.leaves())
                .hasSizeGreaterThan(120)
                .allSatisfy(
                        leaf -> assertThat(areas.at(areas.middle(leaf.key()))).contains(leaf));
    }
}
