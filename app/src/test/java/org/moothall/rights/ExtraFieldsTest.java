package org.moothall.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.directory.Directory;
import org.moothall.web.Form;
import org.moothall.web.Guard.Who;
import org.moothall.web.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What a form does not ask for changes nothing: no handler lets the request fill an object of ours, fields
/// are read one by one; and an act that says all else besides is the same act.
@CityTest
class ExtraFieldsTest {

    private static final String ELSE = """
            lead=water-bureau owner=water-bureau handler=zhou-min actor=person:zhou-min leader=zhou-min role=ADMINISTRATOR
            roles=ADMINISTRATOR state=CLOSED phase=CLOSED step=closed toStep=closed verb=close kind=conduct.complaints.staff
            matter=conduct.complaints.staff sealed=true procedure=petition urgency=emergency keptFrom=person:luo-ying
            number=GR-2026-999999 version=99 openedAt=2020-01-01T00:00:00Z""";

    @Autowired
    WebApplicationContext server;

    @Autowired
    Desk desk;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void an_act_that_says_all_else_besides_is_the_same_act() {
        for (var verb : List.of("accept", "note")) {
            var plain = acted(verb, Map.of("note", "Seen"));
            var fields = new HashMap<>(Map.of("note", "Seen"));
            for (var field : ELSE.split("\\s+")) fields.put(field.split("=")[0], field.split("=")[1]);
            var more = acted(verb, fields);
            assertThat(more)
                    .usingRecursiveComparison()
                    .ignoringFields("id", "number", "title")
                    .isEqualTo(plain);
            assertThat(last(more))
                    .usingRecursiveComparison()
                    .ignoringFields("caseId")
                    .isEqualTo(last(plain));
            assertThat(last(more).verb().key()).isEqualTo(verb);
        }
    }

    private CaseFile acted(String verb, Map<String, String> fields) {
        var file = casework.require(desk.lamp("A lamp that is told too much").caseId());
        var handler = directory.officer(file.handler()).orElseThrow();
        var path = "/cases/" + file.number() + "/" + verb;
        var all = new HashMap<>(fields);
        all.put("seen", "" + file.version());
        var route = Routes.route("POST", path, Who.STAFF, List.of());
        assertThat(new Knocking(server).with(handler, route, path, all).getHeader("Location"))
                .isNotNull();
        return casework.require(file.id());
    }

    private Entry last(CaseFile file) {
        return casework.history(file.id()).getLast();
    }

    @Test
    void no_request_fills_an_object_of_ours() {
        assertThat(handlers.getHandlerMethods().values().stream()
                        .filter(handler -> handler.getBeanType().getName().startsWith("org.moothall"))
                        .flatMap(ExtraFieldsTest::filled))
                .isEmpty();
    }

    @Test
    void a_handler_that_a_request_fills_would_be_noticed() throws NoSuchMethodException {
        var planted = new HandlerMethod(new Filled(), "give", Person.class);
        assertThat(filled(planted)).hasSize(1);
    }

    record Person(String name, String role) {}

    @Controller
    static class Filled {
        @PostMapping("/planted")
        public String give(Person person) {
            return person.role();
        }
    }

    private static Stream<String> filled(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> !named(parameter) && !ofTheRequest(parameter.getParameterType()))
                .map(parameter -> handler + " takes " + parameter.getParameterType());
    }

    private static boolean named(MethodParameter parameter) {
        return Stream.of(PathVariable.class, RequestParam.class, RequestHeader.class, AuthenticationPrincipal.class)
                .anyMatch(parameter::hasParameterAnnotation);
    }

    private static boolean ofTheRequest(Class<?> type) {
        return Set.of(Form.class, Reader.class).contains(type)
                || type.getName().startsWith("jakarta.servlet.http.")
                || type.getName().startsWith("org.springframework.web.context.request.");
    }
}
