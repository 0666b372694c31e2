package org.moothall.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.moothall.CityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/// Machines beyond their budgets are told so in the format that they asked for.
@CityTest
class BudgetTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Open311Clients clients;

    @Autowired
    Environment settings;

    @Test
    void an_address_that_asks_too_much_waits() throws Exception {
        for (int i = 0; i < most("machines"); i++)
            assertThat(ask("192.0.2.1", "/services.json", null).statusCode()).isEqualTo(200);
        var json = ask("192.0.2.1", "/services.json", null);
        assertThat(json.statusCode()).isEqualTo(429);
        assertThat(json.headers().firstValue("Retry-After")).isPresent();
        var error = JsonMapper.shared().readTree(json.body()).path(0);
        assertThat(error.path("code").asInt()).isEqualTo(429);
        assertThat(error.path("description").asString()).startsWith("Too many calls at once");
        assertThat(ask("192.0.2.1", "/services.xml", null).body()).contains("<code>429</code>");
        assertThat(ask("192.0.3.1", "/services.json", null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_has_one_budget_wherever_it_is_used() throws Exception {
        var form = "api_key=" + clients.add("busy-app");
        for (int i = 0; i < most("key"); i++)
            assertThat(ask("192.0." + (10 + i % 5) + ".1", "/requests.json", form)
                            .statusCode())
                    .isEqualTo(400); // let in, and then there is no service
        assertThat(ask("192.0.10.1", "/requests.json", form).statusCode()).isEqualTo(429);
        var other = "api_key=" + clients.add("quiet-app");
        assertThat(ask("192.0.10.1", "/requests.json", other).statusCode()).isEqualTo(400);
    }

    private int most(String door) {
        return Integer.parseInt(
                settings.getRequiredProperty("moothall.door." + door).split(" ")[0]);
    }

    private HttpResponse<String> ask(String address, String path, @org.jspecify.annotations.Nullable String form)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + Machine.V2 + path))
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (form != null) request.POST(HttpRequest.BodyPublishers.ofString(form));
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
