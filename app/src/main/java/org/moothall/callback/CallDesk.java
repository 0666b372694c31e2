package org.moothall.callback;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.callback.Call.Result;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Casework;
import org.moothall.casework.Entry;
import org.moothall.casework.Ground;
import org.moothall.directory.Directory;
import org.moothall.directory.Office;
import org.moothall.directory.Officer;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Verb;
import org.moothall.seal.Seals;
import org.moothall.web.Form;
import org.moothall.web.Reader;
import org.moothall.wire.Spreadsheet;
import org.springframework.stereotype.Component;

/// Puts the page of a call together, and the words that go into the case.
@Component
class CallDesk {

    private static final Spreadsheet.Heads SHEET = new Spreadsheet.Heads(
            "call-backs",
            "callback.menu",
            List.of(
                    "callback.sheet.receipt",
                    "callback.sheet.case",
                    "callback.sheet.title",
                    "callback.sheet.place",
                    "callback.sheet.office",
                    "callback.sheet.replied",
                    "callback.sheet.due",
                    "callback.sheet.tries"));
    private static final int AT_ONCE = 500;

    private final CallBacks calls;
    private final Casework casework;
    private final Seals seals;
    private final Directory directory;

    CallDesk(CallBacks calls, Casework casework, Seals seals, Directory directory) {
        this.calls = calls;
        this.casework = casework;
        this.seals = seals;
        this.directory = directory;
    }

    CallPage page(Owed owed, Form form, Officer officer) {
        var file = casework.require(owed.id());
        var ground = casework.ground(file);
        return new CallPage(
                owed,
                file,
                office(owed),
                answer(ground, owed.reply()),
                calls.calls(owed),
                CallBacks.offered(file, ground, officer),
                reopens(file, ground),
                seals.openedToCall(casework.require(owed.own()), owed.receipt(), officer)
                        .map(one -> new CallPage.Open(seals.read(one, officer), one.until()))
                        .orElse(null),
                form,
                null,
                false);
    }

    /// Name of the office that replied.
    Text office(Owed owed) {
        var key = owed.office();
        return directory.offices().find(key).map(Office::name).orElse(new Text(key, key));
    }

    /// The whole list, without persons.
    void export(HttpServletResponse response, Reader reader, Officer officer) throws IOException {
        try (var sheet = SHEET.open(response, reader)) {
            sheet.pages(
                    calls.list(officer, After.FIRST, AT_ONCE),
                    last -> calls.list(officer, After.of(last), AT_ONCE),
                    owed -> cells(owed, reader));
        }
    }

    private List<Object> cells(Owed owed, Reader reader) {
        return List.of(
                owed.receipt(),
                owed.number(),
                owed.title(),
                reader.t(owed.place()),
                reader.t(office(owed)),
                owed.repliedAt(),
                owed.due(),
                owed.tries());
    }

    private static String answer(Ground ground, int reply) {
        return ground.history().stream()
                .filter(entry -> entry.position() == reply)
                .map(Entry::note)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Turn reopens(CaseFile file, Ground ground) {
        var procedure = ground.procedure();
        return Optional.ofNullable(procedure.step(file.step()).moves().get(Verb.REOPEN))
                .map(move -> procedure.step(move.to()).turn())
                .orElse(null);
    }

    /// What is sent back or appealed carries the reporter's words alone: they are its reason.
    String note(CallPage page, Result result, String said, Reader reader) {
        var verb = CallBacks.verb(result, page.offered());
        if (verb == Verb.REOPEN || verb == Verb.APPEAL) return said;
        var last = result == Result.NOT_REACHED && page.owed().tries() + 1 >= CallBacks.TRIES ? ".last" : "";
        var note = reader.t("callback.note." + result.name().toLowerCase(Locale.ROOT) + last);
        return said.isEmpty() ? note : note + "\n" + said;
    }
}
