package org.moothall.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachedTest {

    @ParameterizedTest
    @ValueSource(strings = {"1q2w3e4r5t6y", "QWERTY123456", "passwordpassword", "sunshine123456"})
    void a_listed_password_is_known_and_two_of_them_together(String password) {
        assertThat(new Breached("").knows(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"heron under quiet bridge", "lantern over slow water", "竹影 灯笼 慢水 青石", "kestrel-ovenbird-quay"})
    void another_is_not(String password) {
        assertThat(new Breached("").knows(password)).isFalse();
    }

    @Test
    void a_city_s_own_file_of_hashes_is_searched(@TempDir Path folder) throws Exception {
        var file = folder.resolve("hashes.txt");
        Files.writeString(
                file,
                IntStream.range(0, 3000)
                        .mapToObj(i -> sha1("stolen long ago " + i) + ":" + (i % 7 + 1) * 37)
                        .sorted()
                        .collect(Collectors.joining("\r\n")));
        var breached = new Breached(file.toString());
        for (var i = 0; i < 3000; i += 29)
            assertThat(breached.knows("stolen long ago " + i)).as("%d", i).isTrue();
        for (var i = 3000; i < 3020; i++)
            assertThat(breached.knows("stolen long ago " + i)).isFalse();
    }

    @Test
    void an_empty_file_knows_none_and_a_missing_one_says_what_to_do(@TempDir Path folder) throws IOException {
        assertThat(new HashList(Files.createFile(folder.resolve("empty"))).has("anything"))
                .isFalse();
        assertThatThrownBy(() -> new HashList(folder.resolve("missing")).has("anything"))
                .hasMessageContaining("take MOOTHALL_PASSWORD_HASHES away");
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
