package org.moothall.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// The example of RFC 8291, appendix A, to the byte.
class PushTest {

    private static final String KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";
    private static final String SEALED =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vC"
                    + "YLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4"
                    + "a-fN";

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static KeyPair sender() throws Exception {
        var point = bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        var w = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        var keys = KeyFactory.getInstance("EC");
        return new KeyPair(
                keys.generatePublic(new ECPublicKeySpec(w, Sealing.curve())),
                keys.generatePrivate(new ECPrivateKeySpec(
                        new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")), Sealing.curve())));
    }

    @Test
    void what_is_sealed_is_what_the_standard_says() throws Exception {
        var to = Subscription.of(
                        "{\"endpoint\":\"https://push.example/x\",\"keys\":{\"p256dh\":\"%s\",\"auth\":\"%s\"}}"
                                .formatted(KEY, SECRET))
                .orElseThrow();
        var text = "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);
        var sealed = Sealing.sealed(to, text, sender(), bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(SEALED);
    }

    @Test
    void what_no_browser_made_is_no_subscription() {
        for (var wrong :
                new String[] {"", "x", "{}", "{\"endpoint\":\"https://push.example\"}", "{\"endpoint\":\":\"}"})
            assertThat(Subscription.of(wrong)).as(wrong).isEmpty();
    }
}
