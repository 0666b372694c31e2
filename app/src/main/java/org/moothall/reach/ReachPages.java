package org.moothall.reach;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.moothall.channels.Channel;
import org.moothall.channels.Channels;
import org.moothall.directory.Asks;
import org.moothall.directory.Deed;
import org.moothall.directory.Officer;
import org.moothall.kernel.Language;
import org.moothall.push.PushKey;
import org.moothall.push.Subscription;
import org.moothall.session.AccountLines;
import org.moothall.session.Sessions;
import org.moothall.web.Form;
import org.moothall.web.Guard;
import org.moothall.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/me/reach`: how alarms reach me.
@Controller
class ReachPages {

    static final String PATH = "/me/reach";

    private static final int LOOKED_AT = 50;
    private static final Duration LATELY = Duration.ofDays(30);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{3,15}");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");

    private final Reach reach;
    private final Channels channels;
    private final PushKey push;
    private final Sessions sessions;
    private final AccountLines lines;
    private final Clock clock;

    ReachPages(Reach reach, Channels channels, PushKey push, Sessions sessions, AccountLines lines, Clock clock) {
        this.reach = reach;
        this.channels = channels;
        this.push = push;
        this.sessions = sessions;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Guard(Guard.Who.STAFF)
    Page mine(@AuthenticationPrincipal Officer officer, HttpServletRequest request) {
        return page(officer, Form.empty(), request);
    }

    ReachPage page(Officer officer, Form form, HttpServletRequest request) {
        var person = officer.person();
        var wishes = reach.wishes(person);
        var known = new LinkedHashMap<String, String>();
        known.put("language", wishes.language() == null ? "" : wishes.language().name());
        known.put("quiet-from", wishes.quietFrom());
        known.put("quiet-until", wishes.quietUntil());
        return new ReachPage(
                reach.own(person),
                lines.latest(person, LOOKED_AT).stream()
                        .filter(line -> line.what() == AccountLines.What.REACH_GONE)
                        .map(AccountLines.Happened::at)
                        .filter(gone -> gone.isAfter(clock.instant().minus(LATELY)))
                        .findFirst()
                        .orElse(null),
                channels,
                channels.on(Channel.Kind.PUSH) ? push.published() : null,
                sessions.fresh(request),
                filled(form, known));
    }

    /// What was typed wrong stays as it was typed.
    private static Form filled(Form form, java.util.Map<String, String> known) {
        return form.wrong() ? form : Form.filled(known);
    }

    @PostMapping(PATH)
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page add(@AuthenticationPrincipal Officer officer, Form form, HttpServletRequest request) {
        var kind = form.field("channel")
                .required("reach.channel.missing")
                .oneOf(ReachPage.TYPED.stream().map(Enum::name).toList(), "reach.channel.missing")
                .text();
        var email = kind.equals(Channel.Kind.EMAIL.name());
        var typed = form.field("address")
                .required("reach.address.missing")
                .check(
                        address -> (email ? EMAIL : NUMBER)
                                .matcher(bare(address, email))
                                .matches(),
                        email ? "reach.address.email" : "reach.address.number")
                .text();
        if (!sessions.fresh(request)) form.fault("address", "reach.stale");
        if (form.wrong()) return page(officer, form, request);
        reach.add(officer.person(), Channel.Kind.valueOf(kind), bare(typed, email));
        return Page.at(PATH);
    }

    /// A number without what people write between its digits.
    private static String bare(String typed, boolean email) {
        return email ? typed : typed.replaceAll("[\\s()/.-]", "");
    }

    /// This browser, as its own script says.
    @PostMapping(PATH + "/push")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page push(@AuthenticationPrincipal Officer officer, Form form, HttpServletRequest request) {
        var browser = form.field("address")
                .check(made -> made.length() <= 2000 && Subscription.of(made).isPresent(), "reach.push.failed")
                .text();
        if (!sessions.fresh(request)) form.fault("address", "reach.stale");
        if (form.wrong()) return page(officer, form, request);
        reach.add(officer.person(), Channel.Kind.PUSH, browser);
        return Page.at(PATH);
    }

    @PostMapping(PATH + "/wishes")
    @Guard(Guard.Who.STAFF)
    @Asks(Deed.KEEP_OWN)
    Page wish(@AuthenticationPrincipal Officer officer, Form form, HttpServletRequest request) {
        var language = form.field("language")
                .oneOf(List.of("EN", "ZH"), "reach.language.missing")
                .text();
        var from = form.field("quiet-from").like(TIME, "reach.quiet.time").text();
        var until = form.field("quiet-until").like(TIME, "reach.quiet.time").text();
        if (from.isEmpty() != until.isEmpty()) form.fault("quiet-until", "reach.quiet.both");
        if (form.wrong()) return page(officer, form, request);
        reach.wish(new Wishes(
                officer.person(),
                reach.wishes(officer.person()).first(),
                language.isEmpty() ? null : Language.valueOf(language),
                whole(from),
                whole(until)));
        return Page.at(PATH);
    }

    /// `7:30` as `07:30`.
    private static String whole(String time) {
        return time.length() == 4 ? "0" + time : time;
    }
}
