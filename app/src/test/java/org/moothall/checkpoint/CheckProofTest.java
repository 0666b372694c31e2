package org.moothall.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.Browser;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.grievance.Receipt;
import org.springframework.beans.factory.annotation.Autowired;

/// A resident downloads the proof of their case and checks it with the program that stands in docs.
@CityTest
class CheckProofTest {

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

    private Said check(String proof, String... more) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("proof.json"), proof);
        var key = Files.writeString(folder.resolve("key.txt"), checkpoints.verifier());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = Path.of("..", "docs", "check-proof", "CheckProof.java").toString();
        var command = Stream.concat(
                        Stream.of(java, "-Dstdout.encoding=UTF-8", program, file.toString(), key.toString()),
                        Stream.of(more))
                .toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }

    @Test
    void a_proof_holds_and_one_that_was_changed_does_not() throws IOException, InterruptedException {
        var lamp = history.lamp(worker, 11);
        var kept = checkpoints.make().orElseThrow();
        var proof = proof(lamp);
        var checkpoint =
                Files.writeString(folder.resolve("kept.txt"), kept.note()).toString();
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
            assertThat(check(changed)).as(change.toString()).returns(1, Said::exit);
        }
        var _ = checkpoints.make().orElseThrow();
        assertThat(check(proof(lamp), checkpoint).text()).contains("another checkpoint than the one you kept");
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
