package org.moothall.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Totp OF_THE_RFC = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final long STEP = NOON.getEpochSecond() / 30;

    /// RFC 6238, appendix B, the last six of the eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void a_code_is_the_one_of_the_rfc(long second, String code) {
        assertThat(OF_THE_RFC.code(second / 30)).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_one_step_wrong_and_no_more() {
        for (var skew : new long[] {-1, 0, 1})
            assertThat(OF_THE_RFC.step(OF_THE_RFC.code(STEP + skew), NOON, 0)).hasValue(STEP + skew);
        for (var skew : new long[] {-2, 2})
            assertThat(OF_THE_RFC.step(OF_THE_RFC.code(STEP + skew), NOON, 0)).isEmpty();
    }

    @Test
    void a_code_counts_once_and_none_before_it_afterwards() {
        assertThat(OF_THE_RFC.step(OF_THE_RFC.code(STEP), NOON, STEP)).isEmpty();
        assertThat(OF_THE_RFC.step(OF_THE_RFC.code(STEP - 1), NOON, STEP)).isEmpty();
        assertThat(OF_THE_RFC.step(OF_THE_RFC.code(STEP + 1), NOON, STEP)).hasValue(STEP + 1);
    }

    @Test
    void the_key_is_base_32_in_fours_and_the_address_is_what_apps_read() {
        assertThat(OF_THE_RFC.key()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(OF_THE_RFC.address("Moothall Lanfeng", "tan-xin"))
                .isEqualTo("otpauth://totp/Moothall%20Lanfeng:tan-xin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Moothall%20Lanfeng");
        assertThat(OF_THE_RFC.toString()).doesNotContain("GEZD");
    }

    @Test
    void recovery_codes_are_ten_different_ones_read_however_they_are_typed() {
        var codes = RecoveryCodes.fresh(new SecureRandom());
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z2-9]{5}-[a-z2-9]{5}"));
        assertThat(RecoveryCodes.plain(" ABCDE fg2hj ")).isEqualTo(RecoveryCodes.plain("abcde-fg2hj"));
    }
}
