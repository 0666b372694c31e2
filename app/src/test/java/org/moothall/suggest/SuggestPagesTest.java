package org.moothall.suggest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.BrowserTest;
import org.moothall.Look;
import org.moothall.Screen;
import org.moothall.SettableClock;
import org.moothall.account.Accounts;
import org.moothall.casework.Act;
import org.moothall.casework.Actor;
import org.moothall.casework.Casework;
import org.moothall.directory.Directory;
import org.moothall.grievance.Filing;
import org.moothall.grievance.Grievances;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Language;
import org.moothall.procedure.Verb;
import org.moothall.suggest.Suggestions.Asked;
import org.springframework.beans.factory.annotation.Autowired;

/// Suggestions in a real browser: the form, triage, how good they are; desktop and phone, both languages.
class SuggestPagesTest extends BrowserTest {

    private static final String PASSWORD = "heron under quiet bridge";

    @Autowired
    Learning learning;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Grievances grievances;

    @Autowired
    Casework casework;

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void something_was_learned() {
        learning.watch();
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void a_resident_sees_what_is_suggested(Look look) {
        var zh = look.language().startsWith("zh");
        var screen = screen(look);
        var words = zh ? "路灯不亮了" : "the street lamp in front of my house is out";
        screen.open("/report?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        screen.page().waitForSelector("#matter");
        screen.check().light().picture("suggest-report");
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void triage_sees_where_a_case_may_go_and_by_which_words(Look look) {
        var number = waiting();
        var screen = signedIn(look, "lin-hui");
        screen.open("/triage").check().light().picture("suggest-triage");
        screen.open("/cases/" + number).check().light().picture("suggest-case");
    }

    @ParameterizedTest
    @MethodSource("org.moothall.Look#all")
    void how_good_suggestions_are_is_read_in_every_look(Look look) {
        suggestions.chosen(Asked.REPORT, "路灯不亮了", "lighting.lamps.out");
        signedIn(look, "tan-xin").open("/city/suggestions").check().light().picture("suggest-city");
    }

    private Screen signedIn(Look look, String person) {
        accounts.setPassword(person, PASSWORD);
        return screen(look).signIn(person, PASSWORD);
    }

    private String waiting() {
        var receipt = grievances.file(new Filing(
                UUID.randomUUID(),
                Filing.Channel.WEB,
                "roads.surface.pothole",
                "nandu.heyan.rice-market",
                null,
                "",
                "Since the storm the street lamp by the stairs is out. 路灯不亮，晚上看不见。",
                Map.of(),
                List.of(),
                new Reporter("Ma Lan", "5550 7788", "", ""),
                Language.EN,
                SettableClock.MONDAY,
                new Actor.Reporter()));
        var file = casework.require(receipt.caseId());
        var officer = new Actor.Staff(directory.officer(file.handler()).orElseThrow());
        casework.take(
                file.id(), Act.of(Verb.OBJECT, officer, file.version(), "Not a road matter.", SettableClock.MONDAY));
        return receipt.number();
    }
}
