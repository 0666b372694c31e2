package org.moothall.account;

import java.util.List;
import java.util.stream.Collectors;
import org.moothall.directory.Officer;
import org.moothall.session.AccountLines.Happened;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One's own page: who one is here, the password, and what happened to the account.
///
/// @param happened the last of it first
public record MePage(Officer officer, Form form, boolean changed, List<Happened> happened) implements Page {

    public String told(Reader reader, Happened one) {
        var what = reader.t("account.did." + one.what());
        var own = one.by().equals("person:" + officer.person());
        return own ? what : reader.t("account.did.not-you", what);
    }

    public List<Part.Line> lines(Reader reader) {
        return List.of(
                new Part.Line(reader.t("account.me.name"), reader.t(officer.name()), null),
                new Part.Line(reader.t("account.me.key"), officer.person(), null),
                new Part.Line(
                        reader.t("account.me.office"), reader.t(officer.office().name()), null),
                new Part.Line(reader.t("account.me.post"), reader.t(officer.title()), null),
                new Part.Line(reader.t("account.me.roles"), roles(reader), null));
    }

    private String roles(Reader reader) {
        return officer.roles().stream()
                .sorted()
                .map(role -> reader.t(role.text()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public int status() {
        return form.status();
    }
}
