package org.moothall.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.dao.DataAccessResourceFailureException;

/// Whoever writes a setting that cannot be read is told in one sentence which one, and what to write.
class WrongSettingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    scan    | scanner  | moothall.clamav          | clamd.ctl          | such as /run/clamav/clamd.ctl, or host:port
                    scan    | scanner  | moothall.clamav          | clamav:99999       | such as /run/clamav/clamd.ctl, or host:port
                    scan    | scanner  | moothall.unscanned       | perhaps            | Write refuse or keep
                    porter  | budgets  | moothall.door.send       | 10 60              | for instance 20 200 10m
                    porter  | budgets  | moothall.door.sign-in    | many               | for instance 20 200 10m
                    porter  | budgets  | moothall.door.sums       | never              | Write always or when-crowded
                    oidc    | provider | moothall.oidc.issuer     | https://a b/realms | Write it as the provider does
                    oidc    | provider | moothall.oidc.issuer     | account.city       | Write it as the provider does
                    oidc    | provider | moothall.oidc.issuer     | http://city.org    | with https://
                    mail    | mailing  | moothall.mail-server     | mail.city          | Write the mail server as
                    account | breached | moothall.password-hashes | no/such/file       | Write the path of the list""")
    void is_told_in_a_sentence(String module, String part, String setting, String written, String what) {
        var name = setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        assertThat(Failures.sentence(catchThrowable(() -> begin(module, part, setting, written))))
                .contains(name, what);
    }

    @Test
    void a_database_that_went_away_is_no_fault_of_ours() {
        assertThat(Failures.sentence(new DataAccessResourceFailureException("planted")))
                .contains("Run the same command again");
        assertThat(Failures.sentence(new IllegalStateException(new SQLException("No space left on device", "53100"))))
                .contains("has no room left");
        assertThat(Failures.sentence(new IllegalStateException(new SQLException("planted", "42P01"))))
                .isNull();
    }

    /// One part of the platform, as a start makes it.
    private static void begin(String module, String part, String setting, String written) throws Exception {
        try (var context = new AnnotationConfigApplicationContext()) {
            var settings = context.getEnvironment().getPropertySources();
            settings.addFirst(new ResourcePropertySource("classpath:application.properties"));
            settings.addFirst(new MapPropertySource("wrong", Map.of(setting, written)));
            context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
            context.registerBean(Clock.class, Clock::systemUTC);
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.scan("org.moothall." + module);
            context.refresh();
            context.getBean(part);
        }
    }
}
