package org.moothall.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.SettableClock;
import org.moothall.channels.HttpServers;
import org.moothall.channels.Note;
import org.moothall.channels.Reply;
import org.springframework.beans.factory.annotation.Autowired;

/// Against a push service of our own.
@CityTest
class PushChannelTest {

    private static final Note NOTE =
            new Note("0190-id", "Lanfeng", "An alarm", "GR-1 is overdue.", "https://x/alarm/t");

    @Autowired
    PushKey key;

    @Autowired
    SettableClock clock;

    private PushChannel channel(String service) {
        return new PushChannel(
                HttpServers.outgoing("localhost"), key, "mailto:it@lanfeng.example", List.of(service), clock);
    }

    private static String subscription(HttpServers service) {
        return """
                {"endpoint":"%s","keys":{
                  "p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                  "auth":"BTBZMqHH6r4Tts7J_aSIgg"}}""".formatted(service.address("/push/abc"));
    }

    private static ECKey published(String point) {
        var bytes = Base64URL.from(point).decode();
        return new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(Arrays.copyOfRange(bytes, 1, 33)),
                        Base64URL.encode(Arrays.copyOfRange(bytes, 33, 65)))
                .build();
    }

    @Test
    void what_is_pushed_is_sealed_and_proves_who_sends_it() throws Exception {
        try (var service = new HttpServers()) {
            service.code = 201;
            assertThat(channel("localhost").send(NOTE, subscription(service))).isEqualTo(new Reply.Taken(""));
            var got = service.got.getFirst();
            assertThat(got.path()).isEqualTo("/push/abc");
            assertThat(got.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
            assertThat(got.headers().getFirst("Topic")).isEqualTo("0190id");
            assertThat(got.text()).doesNotContain("overdue");
            var authorization = got.headers().getFirst("Authorization");
            assertThat(authorization).endsWith(", k=" + key.published());
            var token = SignedJWT.parse(authorization.substring("vapid t=".length(), authorization.indexOf(", k=")));
            assertThat(token.verify(new ECDSAVerifier(published(key.published()))))
                    .isTrue();
            assertThat(token.getJWTClaimsSet().getAudience())
                    .singleElement()
                    .satisfies(to -> assertThat(service.address("")).isEqualTo(to));
            assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("mailto:it@lanfeng.example");
        }
    }

    @Test
    void a_browser_that_took_its_word_back_and_a_service_that_nobody_named_are_told_apart() throws Exception {
        try (var service = new HttpServers()) {
            service.code = 410;
            assertThat(channel("localhost").send(NOTE, subscription(service)))
                    .isEqualTo(new Reply.Failed(Reply.Why.NO_ADDRESS, 410));
            assertThat(channel("push.example").send(NOTE, subscription(service)))
                    .isEqualTo(Reply.failed(Reply.Why.PRIVATE));
            assertThat(service.got).hasSize(1);
        }
    }
}
