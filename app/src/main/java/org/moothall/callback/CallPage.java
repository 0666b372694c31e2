package org.moothall.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.callback.Call.Result;
import org.moothall.casework.CaseFile;
import org.moothall.casework.Decision;
import org.moothall.grievance.Reporter;
import org.moothall.kernel.Text;
import org.moothall.procedure.Procedure.Turn;
import org.moothall.procedure.Verb;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Part;
import org.moothall.web.Reader;

/// One call: what was answered, the sealed number, what the reporter said.
///
/// @param answer  the reply that the call is about
/// @param reopens whose turn it is once the matter is sent back; null where the procedure does not let it go back
/// @param offered what may be written down for the reporter here
/// @param open    null while the number is sealed
/// @param refused why a rule says no; null where none does
/// @param changed whether somebody was quicker
public record CallPage(
        Owed owed,
        CaseFile file,
        Text office,
        String answer,
        List<Call> calls,
        List<Verb> offered,
        @Nullable Turn reopens,
        @Nullable Open open,
        Form form,
        Decision.@Nullable Refused refused,
        boolean changed)
        implements Page {

    /// Name and telephone, and nothing else of the reporter.
    public record Open(Reporter reporter, Instant until) {}

    @Override
    public int status() {
        return changed || refused != null ? 409 : form.status();
    }

    CallPage refused(Decision.Refused why) {
        return new CallPage(owed, file, office, answer, calls, offered, reopens, open, form, why, false);
    }

    CallPage overtaken() {
        return new CallPage(owed, file, office, answer, calls, offered, reopens, open, form, null, true);
    }

    String path() {
        return CallBackPages.PATH + "/" + owed.receipt();
    }

    public String refusal(Decision.Refused why, Reader reader) {
        var words = why.words();
        return words == null ? reader.t("handling.refused." + why.why().name()) : reader.t(words);
    }

    /// What the reporter may say, each with what it does here.
    public List<Part.Choice> results(Reader reader) {
        var results = new ArrayList<Part.Choice>();
        for (var result : results()) {
            var key = "callback.result." + result.name().toLowerCase(java.util.Locale.ROOT);
            results.add(new Part.Choice(result.name(), reader.t(key), reader.t("callback.does." + does(result))));
        }
        return results;
    }

    List<Result> results() {
        return offered.contains(Verb.APPEAL)
                ? List.of(Result.SATISFIED, Result.NOT_SATISFIED, Result.REVIEW, Result.NOT_REACHED)
                : List.of(Result.SATISFIED, Result.NOT_SATISFIED, Result.NOT_REACHED);
    }

    private String does(Result result) {
        return switch (result) {
            case SATISFIED -> "rates";
            case REVIEW -> "appeals";
            case NOT_REACHED -> owed.tries() + 1 < CallBacks.TRIES ? "again" : "never-again";
            case NOT_SATISFIED ->
                offered.contains(Verb.REOPEN)
                        ? reopens == Turn.CENTRE ? "reviews" : "reopens"
                        : offered.contains(Verb.APPEAL) ? "told-of-review" : "kept";
        };
    }
}
