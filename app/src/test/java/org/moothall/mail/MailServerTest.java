package org.moothall.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.kernel.CannotStart;

class MailServerTest {

    @Test
    void an_address_names_server_person_and_sender() {
        var server = MailServer.of("smtps://letters%40city:a%2Fb+c@mail.city.example?from=letters@city.example")
                .orElseThrow();
        assertThat(server)
                .isEqualTo(new MailServer(
                        true, "mail.city.example", 465, "letters@city", "a/b+c", "letters@city.example"));
        assertThat(server.mustEncrypt()).isTrue();
        assertThat(server.toString()).doesNotContain("a/b+c", "letters@city");
    }

    @Test
    void none_is_none_and_one_without_a_person_needs_no_password() {
        assertThat(MailServer.of(" ")).isEmpty();
        var open = MailServer.of("smtp://relay.city.example").orElseThrow();
        assertThat(open.user()).isNull();
        assertThat(open.port()).isEqualTo(587);
        assertThat(open.mustEncrypt()).isTrue();
        assertThat(MailServer.of("smtp://localhost:2525").orElseThrow().mustEncrypt())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.city.example",
                "http://city:geheim@mail.city.example",
                "smtp://city:ge heim@mail.city.example",
                "smtp://city:geheim@mail.city.example?sender=x@y",
                "smtp://city:geheim%zz@mail.city.example",
            })
    void what_cannot_be_read_is_told_without_the_password(String address) {
        assertThatThrownBy(() -> MailServer.of(address))
                .isInstanceOf(CannotStart.class)
                .hasNoCause()
                .hasMessageContaining("smtp://user:password@host:port")
                .hasMessageNotContaining("heim");
    }
}
