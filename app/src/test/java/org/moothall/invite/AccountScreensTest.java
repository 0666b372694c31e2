package org.moothall.invite;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.Chromium;
import org.moothall.CityTest;
import org.moothall.Desk;
import org.moothall.Look;
import org.moothall.factor.Factors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@CityTest
class AccountScreensTest {

    private static final String PERSON = "tan-xin";

    @Value("${local.server.port}")
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Factors factors;

    @Autowired
    Invites invites;

    @Autowired
    org.moothall.directory.Directory directory;

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void the_pages_of_accounts_are_sound_in_every_look(Look look) {
        factors.drop(List.of(PERSON));
        desk.able(PERSON);
        try (var screen = Chromium.open("http://localhost:" + port, look)) {
            var link = invites.invite(directory.officer(PERSON).orElseThrow(), "gao-lin", false);
            screen.open("/invited/" + link.secret()).check().light().picture("account-invited");
            screen.signIn(PERSON, Desk.PASSWORD);
            for (var path : List.of(
                    "/me", "/me/sessions", "/me/factors", "/city/accounts", "/city/accounts/zhou-min/hand-over"))
                screen.open(path).check().light().picture("account" + path.replace('/', '-'));
            screen.page().navigate("/me/factors");
            screen.page().click("main form button");
            screen.page().waitForURL("**/me/factors/app");
            screen.check().picture("account-app");
        }
    }
}
