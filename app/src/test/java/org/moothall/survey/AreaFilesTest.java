package org.moothall.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.city.CityFolder;
import org.moothall.city.CityItems;
import org.moothall.city.Reading;
import org.moothall.places.Area;
import org.moothall.places.Areas;
import org.moothall.places.PlacesReading;
import org.moothall.places.SmallCity;
import org.moothall.survey.AreaFiles.Answer;
import org.moothall.survey.AreaFiles.Source;

class AreaFilesTest {

    private static final Path DATA = Path.of("../../shared/data");

    @TempDir
    Path folder;

    private Answer make(String city, Source... sources) throws IOException {
        return new AreaFiles().make(new AreaFiles.Wish(List.of(sources), folder, city, "", false));
    }

    private Answer.Made made(String city, Source... sources) throws IOException {
        var answer = make(city, sources);
        assertThat(answer).isInstanceOf(Answer.Made.class);
        ((Answer.Made) answer).notes().forEach(System.out::println);
        return (Answer.Made) answer;
    }

    /// What was written is read as any city's folder is, without a fault, and is whole.
    private Areas whole() {
        var reading = new Reading();
        PlacesReading.read(new CityFolder(folder), reading);
        reading.finish();
        assertThat(reading.faults()).isEmpty();
        var areas = Areas.of(reading.items());
        assertThat(new Coverage(areas).gaps()).isEmpty();
        return areas;
    }

    private Path file(String name, String... features) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
    }

    private static String square(String name, double west, double south, double east, double north) {
        return polygon(
                name,
                "[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]".formatted(west, south, east, north));
    }

    private static String polygon(String name, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"Name\":\"%s\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}"
                .formatted(name, ring);
    }

    @Test
    void neighbours_with_a_narrow_gap_and_an_overlap_are_fitted_together() throws IOException {
        var file =
                file("a.geojson", square("North End", 0, 0, 0.010002, 0.01), square("West Side", 0.01, 0, 0.02, 0.01));
        var made = made("Town", Source.of(file, Area.Level.NEIGHBOURHOOD));
        assertThat(made.areas()).isEqualTo(3);
        assertThat(made.root()).isEqualTo("town");
        assertThat(whole().leaves()).extracting(Area::key).containsExactly("north-end", "west-side");
    }

    @Test
    void ground_that_two_claim_is_named_and_given_to_one() throws IOException {
        var file = file("a.geojson", square("A", 0, 0, 0.012, 0.01), square("B", 0.01, 0, 0.02, 0.01));
        assertThat(made("Town", Source.of(file, Area.Level.NEIGHBOURHOOD)).notes())
                .singleElement()
                .asString()
                .contains("“A” and “B” both claim")
                .contains("it goes to “A”");
        whole();
    }

    @Test
    void a_bow_tie_is_repaired_and_named() throws IOException {
        var file = file("a.geojson", polygon("Bow", "[[0,0],[0.01,0.01],[0.01,0],[0,0.01],[0,0]]"));
        assertThat(made("Town", Source.of(file, Area.Level.NEIGHBOURHOOD)).notes())
                .singleElement()
                .asString()
                .isEqualTo("The polygon of “Bow” was repaired: self-intersection at 0.005000, 0.005000.");
        whole();
    }

    @Test
    void parents_are_found_by_the_ground() throws IOException {
        var large = file("l.geojson", square("West", 0, 0, 0.01, 0.01), square("East", 0.01, 0, 0.02, 0.01));
        var small = file(
                "s.geojson",
                square("One", 0, 0, 0.005, 0.01),
                square("Two", 0.005, 0, 0.01, 0.01),
                square("Three", 0.01, 0, 0.02, 0.01));
        made("Town", Source.of(large, Area.Level.COUNTY), Source.of(small, Area.Level.NEIGHBOURHOOD));
        assertThat(whole().leaves()).extracting(Area::key).containsExactly("west.one", "west.two", "east.three");
    }

    @Test
    void a_file_in_other_coordinates_is_refused_with_a_sentence() throws IOException {
        var file = file("a.geojson", square("A", 230_000, 890_000, 231_000, 891_000));
        assertThat(make("Town", Source.of(file, Area.Level.NEIGHBOURHOOD)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.why()).contains("WGS 84"));
        assertThat(folder.resolve("areas.geojson")).doesNotExist();
    }

    @Test
    void a_gap_and_an_overlap_in_a_city_are_gaps_named_by_place() {
        var items = new ArrayList<>(SmallCity.list());
        items.removeIf(item -> item.key().equals("west.high"));
        items.add(SmallCity.area("west.high", "west", "township", "High", "上", 0, 0.009, 0.01, 0.015));
        assertThat(new Coverage(Areas.of(new CityItems(items))).gaps())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        gap -> assertThat(gap).contains("No part of “west” covers", "around 0.005000, 0.017500"),
                        gap -> assertThat(gap)
                                .contains("“west.low” and “west.high” overlap", "around 0.005000, 0.009500"));
    }

    @Test
    void bostons_neighbourhoods_become_a_city() throws IOException {
        var boundaries = DATA.resolve("boston-311/boundaries");
        assumeTrue(Files.isDirectory(boundaries), "the data folder is not beside the project: Boston is not tried");
        var made = made("Boston", Source.of(boundaries.resolve("neighborhoods.geojson"), Area.Level.NEIGHBOURHOOD));
        assertThat(made.areas()).isEqualTo(27);
        assertThat(whole().leaves()).hasSize(26);
    }

    @Test
    void bostons_wards_and_precincts_become_a_city_of_two_levels() throws IOException {
        var boundaries = DATA.resolve("boston-311/boundaries");
        assumeTrue(Files.isDirectory(boundaries), "the data folder is not beside the project: Boston is not tried");
        var made = made(
                "Boston",
                new Source(
                        boundaries.resolve("wards.geojson"),
                        Area.Level.COUNTY,
                        "ward-{WARD}",
                        "Ward {WARD}",
                        "{WARD}选区",
                        ""),
                new Source(
                        boundaries.resolve("precincts.geojson"),
                        Area.Level.NEIGHBOURHOOD,
                        "{WARD_PRECINCT}",
                        "Precinct {WARD_PRECINCT}",
                        "",
                        ""));
        assertThat(made.areas()).isGreaterThan(270);
        assertThat(whole().leaves()).hasSizeGreaterThan(250);
    }

    @Test
    void new_yorks_boroughs_and_community_districts_become_a_city() throws IOException {
        var boundaries = DATA.resolve("nyc-311/boundaries");
        assumeTrue(Files.isDirectory(boundaries), "the data folder is not beside the project: New York is not tried");
        var made = made(
                "New York City",
                Source.of(boundaries.resolve("borough.geojson"), Area.Level.COUNTY),
                Source.of(boundaries.resolve("community_district.geojson"), Area.Level.NEIGHBOURHOOD));
        assertThat(made.areas()).isEqualTo(65);
        assertThat(whole().leaves()).hasSize(59);
    }
}
