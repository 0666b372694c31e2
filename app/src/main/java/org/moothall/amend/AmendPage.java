package org.moothall.amend;

import java.util.List;
import java.util.Map;
import org.moothall.city.Fault;
import org.moothall.procedure.Procedure;
import org.moothall.web.Form;
import org.moothall.web.Page;

/// A procedure's words being changed.
///
/// @param form        `text`, the draft; `after`, the version it was begun from; `why`
/// @param current     the version in use
/// @param checked     whether the draft has been looked through
/// @param differences what publishing would change, a sentence each; empty where there are faults
/// @param running     how many cases run, by the version they began under
/// @param overtaken   whether another version has come into use since the draft was begun
public record AmendPage(
        Form form,
        Procedure current,
        boolean checked,
        List<Fault> faults,
        List<String> refusals,
        List<String> differences,
        Map<Integer, Long> running,
        boolean overtaken)
        implements Page {

    public String address() {
        return "/city/procedures/" + current.procedure() + "/amend";
    }

    public boolean publishable() {
        return checked && faults.isEmpty() && refusals.isEmpty() && !differences.isEmpty() && !overtaken;
    }

    public int next() {
        return current.version() + 1;
    }

    public long open() {
        return running.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public int status() {
        if (overtaken) return 409;
        return faults.isEmpty() && refusals.isEmpty() ? form.status() : 422;
    }
}
