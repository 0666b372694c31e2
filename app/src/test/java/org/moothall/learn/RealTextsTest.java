package org.moothall.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Texts of real residents. The file is no part of the project: without it this says so and is passed over.
class RealTextsTest {

    private static final Path BOSTON =
            Path.of("../../shared/data/boston-311/boston_open311_requests_2008_2020.ndjson.gz");
    private static final int EACH = 10; // one request of ten keeps it short

    private record Request(OffsetDateTime at, Example example) {}

    @Test
    void the_kinds_of_boston_s_later_requests_are_told_by_the_earlier_ones() throws IOException {
        assumeTrue(Files.exists(BOSTON), "the data folder is not beside the project: Boston's texts are not tried");
        var examples = requests().stream().map(Request::example).toList();
        int cut = examples.size() * 4 / 5;
        var later = examples.subList(cut, examples.size());
        var model = Learner.learn(examples.subList(0, cut)).model();
        var right = later.stream()
                .filter(one -> model.guesses(one.text(), 1).stream()
                        .anyMatch(guess -> guess.kind().equals(one.kind())))
                .count();
        var majority = later.stream().collect(Collectors.groupingBy(Example::kind, Collectors.counting()));
        assertThat(right).isGreaterThan(later.size() * 78L / 100);
        assertThat(right)
                .isGreaterThan(majority.values().stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static List<Request> requests() throws IOException {
        var json = JsonMapper.builder().build();
        var requests = new ArrayList<Request>();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(BOSTON)), StandardCharsets.UTF_8))) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (number++ % EACH > 0) continue;
                var read = json.readTree(line);
                var text = read.path("description").asString("");
                if (!text.isBlank())
                    requests.add(new Request(
                            OffsetDateTime.parse(read.path("requested_datetime").asString()),
                            Example.reported(read.path("service_name").asString(), text)));
            }
        }
        requests.sort(Comparator.comparing(one -> one.at().toInstant()));
        return requests;
    }
}
