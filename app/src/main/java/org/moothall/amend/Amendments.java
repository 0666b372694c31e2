package org.moothall.amend;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.city.City;
import org.moothall.city.CityItem;
import org.moothall.city.Fault;
import org.moothall.city.Reading;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.journal.Journal;
import org.moothall.journal.Line;
import org.moothall.kernel.Digest;
import org.moothall.kernel.NotFound;
import org.moothall.procedure.Procedure;
import org.moothall.procedure.Procedures;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// The door to changing a procedure: its words as a draft, looked through as a file of the city's would be,
/// published as the next version, with which its draft ends.
@Service
class Amendments {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .build();

    private final City city;
    private final AmendDrafts drafts;
    private final Journal journal;

    Amendments(City city, AmendDrafts drafts, Journal journal) {
        this.city = city;
        this.drafts = drafts;
        this.journal = journal;
    }

    /// What a text says.
    ///
    /// @param item null where nothing can be made of it
    record Checked(
            List<Fault> faults,
            @Nullable Procedure procedure,
            @Nullable CityItem item) {

        boolean sound() {
            return faults.isEmpty() && item != null;
        }
    }

    /// The words in use as a text to be changed, one version on.
    String draft(String name) {
        var content = (ObjectNode) current(name).content().deepCopy();
        content.put("version", content.path("version").asInt() + 1);
        return YAML.writeValueAsString(content);
    }

    private CityItem current(String name) {
        return city.item(Procedures.ITEM, name).orElseThrow(() -> new NotFound("procedure " + name));
    }

    /// Looks a text through as the file `procedures/NAME.yaml`.
    ///
    /// @param after the version that is in use
    Checked check(String name, String text, int after) {
        var reading = new Reading();
        var file = "procedures/" + name + ".yaml";
        var entry = reading.mapping(file, text);
        var procedure = entry.flatMap(Procedures::read);
        procedure
                .filter(read -> read.version() != after + 1)
                .ifPresent(read -> entry.orElseThrow()
                        .fault(
                                "version",
                                "The version after %d is not %d.".formatted(after, read.version()),
                                "Write version: %d.".formatted(after + 1)));
        return new Checked(
                reading.faults(),
                procedure.orElse(null),
                entry.map(read -> new CityItem(Procedures.ITEM, name, read.content()))
                        .orElse(null));
    }

    /// Puts a checked text in use; empty where another version has come into use since, else what stands against it.
    Optional<List<String>> publish(CityItem item, Draft draft, Officer officer, String why, Instant at) {
        Deed.CHANGE_PROCEDURE.demand(officer);
        return city.amend(item, before -> before.content().path("version").asInt() == draft.after(), () -> {
            drafts.published(draft);
            journal.append(List.of(line(item, officer, why, at)));
        });
    }

    /// The record in the journal under which a procedure's versions stand.
    static UUID record(String name) {
        return UUID.nameUUIDFromBytes(("procedure:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Line line(CityItem item, Officer officer, String why, Instant at) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("procedure", item.key())
                .put("version", item.content().path("version").asInt())
                .put("why", why)
                .put("words", Digest.sha256(item.content().toString()));
        return new Line(record(item.key()), at, "person:" + officer.person(), "procedure.published", detail.toString());
    }
}
