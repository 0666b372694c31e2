package org.moothall.together;

import org.jspecify.annotations.Nullable;
import org.moothall.casework.CaseFile;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// A case about to be joined into another, or to be taken out again.
///
/// @param other the other case; null until its number is right
/// @param out   whether it is taken out again
/// @param no    why not; null where no rule said no
public record JoinPage(
        Form form,
        CaseFile file,
        @Nullable CaseFile other,
        boolean out,
        @Nullable String no) implements Page {

    static final int LONGEST = 1000;

    public String address() {
        return "/cases/" + file.number() + (out ? "/take-out" : "/join");
    }

    public int longest() {
        return LONGEST;
    }

    @Override
    public int status() {
        return no != null ? 409 : form.status();
    }
}
