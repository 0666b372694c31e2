package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A resident downloads the proof of their case and checks it with the program that stands in docs.
@CityTest
class CheckProofTest {

    private static final String PROGRAM = "../docs/check-proof/CheckProof.java";

    @Autowired
    History history;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Desk desk;

    @Autowired
    Browser worker;

    @Autowired
    Browser resident;

    @TempDir
    Path folder;

    private String proof(Receipt lamp) {
        resident.open("/my/find")
                .fill("number", lamp.number())
                .fill("phrase", lamp.phrase())
                .send("Show my case");
        assertThat(resident.page().select("a[href$=/proof.json]")).hasSize(1);
        resident.open("/my/" + lamp.number() + "/proof.json");
        return new String(resident.bytes(), StandardCharsets.UTF_8);
    }

    private record Said(int exit, String text) {}

    /// As docs/check-proof says.
    private Said check(String proof, String... more) throws IOException, InterruptedException {
        return run(List.of(PROGRAM), proof, more);
    }

    /// The same program, compiled once.
    private Said checkQuickly(String proof) throws IOException, InterruptedException {
        if (Files.notExists(folder.resolve("CheckProof.class")))
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), PROGRAM))
                    .isZero();
        return run(List.of("-cp", folder.toString(), "CheckProof"), proof);
    }

    private Said run(List<String> program, String proof, String... more) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("proof.json"), proof);
        var key = Files.writeString(folder.resolve("key.txt"), checkpoints.verifier());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                        Stream.of(java, "-Dstdout.encoding=UTF-8"),
                        program.stream(),
                        Stream.of(file.toString(), key.toString()),
                        Stream.of(more))
                .flatMap(words -> words)
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }

    @Test
    void a_proof_holds_and_one_that_was_changed_does_not() throws IOException, InterruptedException {
        var lamp = history.lamp(worker, 11);
        var checkpoint = folder.resolve("kept.txt").toString();
        Files.writeString(Path.of(checkpoint), checkpoints.make().orElseThrow().note());
        var proof = proof(lamp);
        var good = check(proof, checkpoint);
        assertThat(good.text()).contains("It holds", "verb: REPLY", "It shines again.");
        assertThat(good.exit()).isZero();
        for (var change : List.of(
                List.of("It shines again.", "It never shone."),
                List.of("\"REPLY\"", "\"CLOSE\""),
                List.of("\"hash\" : \"", "\"hash\" : \"0"),
                List.of("\"place\" : ", "\"place\" : 1"),
                List.of("casework.entry 2", "casework.entry 3"))) {
            var changed = proof.replaceFirst(change.getFirst(), change.getLast());
            assertThat(changed).isNotEqualTo(proof);
            assertThat(checkQuickly(changed)).as(change.toString()).returns(1, Said::exit);
        }
        for (var forged : forged(proof)) assertThat(checkQuickly(forged)).returns(1, Said::exit);
        var _ = checkpoints.make().orElseThrow();
        assertThat(check(proof(lamp), checkpoint).text()).contains("another checkpoint than the one you kept");
    }

    /// Letters moved between a value and its salt; no record at all; a last line that says nothing of itself.
    private static List<String> forged(String proof) {
        var moved = proof.replaceFirst("\"R(EPLY\",\\s*\"salt\" : \"[0-9a-f]{64})", "\"$1R");
        var empty = proof.replaceFirst("(?s)(\"records\" : \\[).*]", "$1 ]");
        var silent = (ObjectNode) JsonMapper.shared().readTree(proof);
        var lines = silent.at("/records/0/lines");
        ((ObjectNode) lines.get(lines.size() - 1)).remove(List.of("fields", "rows", "digest"));
        var forged = List.of(moved, empty, silent.toString());
        assertThat(forged).doesNotContain(proof);
        return forged;
    }

    @Test
    void a_proof_shows_what_the_page_shows_and_no_person() {
        var lamp = history.lamp(worker, 12);
        var _ = checkpoints.make().orElseThrow();
        var proof = proof(lamp);
        assertThat(proof)
                .contains("\"casework.entry.note\"", "It shines again.")
                .doesNotContain("person:", desk.handler(lamp), "\"case.read\"", "Ma Lan", "to see the lamp together");
    }

    @Test
    void whoever_has_no_receipt_gets_none_and_who_comes_too_early_is_told_when() {
        var lamp = desk.lamp("A lamp of this minute.");
        assertThat(worker.open("/my/" + lamp.number() + "/proof.json").status()).isEqualTo(404);
        assertThat(proof(lamp)).contains("within the hour");
        assertThat(resident.status()).isEqualTo(409);
    }
}
