package org.moothall;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing goes out to where somebody else says, and nobody reads XML but who is named here. Whoever has to writes the
/// reason
/// here: who fetches refuses private addresses, who reads XML refuses document types and entities.
class OutsideTest {

    /// Modules that open connections, each to an address from the installation’s settings alone.
    private static final Map<String, String> GO_OUT = Map.of(
            "mail", "the city’s mail server",
            "channels", "gateways and webhooks that the city’s folder names; private ones only where it names the host",
            "push", "the push services that the settings name, whatever a browser says",
            "texting", "the city’s SMS centre",
            "oidc", "the city’s identity provider: the host of the issuer in the settings alone, never on to another",
            "scan", "the city’s ClamAV",
            "database", "the city’s PostgreSQL, and files inside of our own jar",
            "start", "a port is tried before it is opened",
            "run", "training opens our own pages");

    private static final Pattern CONNECTS = Pattern.compile(
            "java\\.net\\.(http\\..*|Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection)"
                    + "|java\\.nio\\.channels\\..*SocketChannel|javax\\.net\\..*"
                    + "|org\\.springframework\\.(web\\.client\\..*|web\\.reactive\\..*|mail\\.javamail\\..*)"
                    + "|com\\.nimbusds\\.(oauth2\\.sdk\\.http\\..*|jose\\.util\\..*Retriever)"
                    + "|org\\.jsmpp\\.session\\..*"
                    + "|org\\.apache\\.(hc|http)\\..*|jakarta\\.mail\\..*|javax\\.naming\\..*");

    private static final Map<String, String> READ_XML =
            Map.of("cap", "alerts of senders that signed them; a document type or an entity is refused");

    private static final Set<String> OPENS = Set.of("openStream", "openConnection", "getContent");

    private static final Pattern READS_XML = Pattern.compile(
            "javax\\.xml\\.(parsers|transform|validation|xpath|bind)\\..*"
                    + "|javax\\.xml\\.stream\\.(XMLInputFactory|XMLStreamReader|XMLEventReader)"
                    + "|org\\.xml\\.sax\\..*|org\\.w3c\\.dom\\..*|jakarta\\.xml\\..*|tools\\.jackson\\.dataformat\\.xml\\..*");

    @Test
    void only_mail_gateways_provider_scanner_and_database_are_called() {
        assertThat(outgoing(House.OURS)).isEmpty();
    }

    @Test
    void nobody_reads_xml_but_alerts_that_are_signed() {
        assertThat(readers(House.OURS)).isEmpty();
    }

    @Test
    void who_looks_out_or_reads_xml_would_be_noticed() {
        assertThat(outgoing(House.PLANTED)).containsExactly("planted.tower.Telescope");
        assertThat(readers(House.PLANTED)).containsExactly("planted.tower.Telescope");
    }

    private static List<String> outgoing(House house) {
        return house.classes().stream()
                .filter(type -> !GO_OUT.containsKey(module(type)))
                .filter(type -> names(type, CONNECTS) || opens(type))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    private static List<String> readers(House house) {
        return house.classes().stream()
                .filter(type -> !READ_XML.containsKey(module(type)))
                .filter(type -> names(type, READS_XML))
                .map(JavaClass::getName)
                .sorted()
                .toList();
    }

    private static boolean names(JavaClass type, Pattern what) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(one -> what.matcher(one.getTargetClass().getName()).matches());
    }

    private static boolean opens(JavaClass type) {
        return Stream.concat(type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
                .map(JavaAccess::getTarget)
                .anyMatch(target ->
                        target.getOwner().getName().equals("java.net.URL") && OPENS.contains(target.getName()));
    }

    private static String module(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts[parts.length - 1];
    }
}
