package org.moothall.amend;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.city.Fault;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// A procedure's words being changed.
///
/// @param form        `text`, the draft; `after`, the version it was begun from; `why`
/// @param current     the version in use
/// @param kept        the draft as it is kept; null where none is
/// @param theirs      what somebody else has kept since this form was opened; null where nobody has
/// @param checked     whether the draft has been looked through
/// @param differences what publishing would change, a sentence each; empty where there are faults
/// @param running     how many cases run, by the version they began under
/// @param overtaken   whether another version has come into use since the draft was begun
public record AmendPage(
        Form form,
        Procedure current,
        @Nullable Kept kept,
        @Nullable Theirs theirs,
        boolean checked,
        List<Fault> faults,
        List<String> refusals,
        List<String> differences,
        Map<Integer, Long> running,
        boolean overtaken)
        implements Page {

    /// @param author name of who kept it last
    public record Kept(Draft draft, Text author) {

        public String told(Reader reader, String key) {
            return reader.t(key, reader.t(author), reader.words().when(draft.at()));
        }

        public String text() {
            return draft.text();
        }
    }

    /// @param differences from the reader's text to theirs; empty where one of both is no procedure yet
    public record Theirs(Kept kept, List<String> differences) {}

    public String address() {
        return "/city/procedures/" + current.procedure() + "/amend";
    }

    /// What the next keeping goes by: whoever was shown another's draft has seen it.
    public String revision() {
        return kept == null ? "" : kept.draft.revision().toString();
    }

    public boolean publishable() {
        return checked
                && theirs == null
                && faults.isEmpty()
                && refusals.isEmpty()
                && !differences.isEmpty()
                && !overtaken;
    }

    public int next() {
        return current.version() + 1;
    }

    public long open() {
        return running.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public int status() {
        if (overtaken || theirs != null) return 409;
        return faults.isEmpty() && refusals.isEmpty() ? form.status() : 422;
    }
}
