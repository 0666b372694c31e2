package org.moothall.account;

import java.util.List;
import java.util.stream.Collectors;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One's own page: who one is here, and the password.
public record MePage(Officer officer, Form form, boolean changed) implements Page {

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
