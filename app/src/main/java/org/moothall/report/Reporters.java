package org.moothall.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.draft.Draft;
import org.moothall.grievance.Reporter;
import org.moothall.petition.Joint;
import org.moothall.petition.Limit;
import org.moothall.web.Form;
import org.moothall.web.Reader;

/// Who reports, as fields of a form and back.
final class Reporters {

    private Reporters() {}

    static Reporter read(Form form) {
        return new Reporter(
                form.field("name").atMost(Reporter.LONGEST, "report.you.long").text(),
                form.field("phone")
                        .like(Reporter.PHONE, "grievance.phone.wrong")
                        .text(),
                form.field("email")
                        .like(Reporter.EMAIL, "grievance.email.wrong")
                        .atMost(Reporter.LONGEST, "report.you.long")
                        .text(),
                form.field("behalf").atMost(Reporter.LONGEST, "report.you.long").text(),
                form.chosen("call", "yes"));
    }

    /// Answers who reports; what must be said is said, or a fault is noted.
    ///
    /// @param must the matter is not public, so somebody has to be reached
    static Draft.You you(Form form, boolean must, Limit limit, Reader reader) {
        var who = form.field("who").required("report.you.who.missing").text();
        var reporter = read(form);
        boolean anonymous = who.equals("anonymous") && !must;
        if (anonymous) return new Draft.You(true, Reporter.ANONYMOUS);
        if (who.equals("known") && must) form.field("name").required("report.you.name.missing");
        if (who.equals("known")
                && reporter.phone().isEmpty()
                && reporter.email().isEmpty()) form.fault("phone", "report.you.reach.missing");
        if (reporter.callBack() && reporter.phone().isEmpty()) form.fault("phone", "report.you.call.missing");
        boolean other = form.chosen("other", "yes");
        return new Draft.You(false, other ? reporter : reporter.withoutBehalf(), Joint.read(form, limit, reader));
    }

    /// Whether nothing was said that could be lost.
    static boolean untouched(Form form) {
        return !form.value("who").equals("anonymous")
                && Stream.of("name", "phone", "email", "behalf", "group", "people", "others")
                        .allMatch(field -> form.value(field).isBlank());
    }

    static Form shown(Draft.You you) {
        var reporter = you.reporter();
        var fields = new LinkedHashMap<>(Joint.shown(you.group()));
        fields.putAll(Map.of(
                "who", you.anonymous() ? "anonymous" : "known",
                "name", reporter.name(),
                "phone", reporter.phone(),
                "email", reporter.email(),
                "behalf", reporter.behalf(),
                "other", reporter.behalf().isEmpty() ? "" : "yes",
                "call", reporter.callBack() ? "yes" : ""));
        return Form.filled(fields);
    }
}
