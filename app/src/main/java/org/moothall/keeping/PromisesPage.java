package org.moothall.keeping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.deadline.TimeLimit;
import org.moothall.directory.Office;
import org.moothall.keeping.Tally.Sum;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// What the city promises, and how often it kept it lately.
///
/// @param from    the dates that count begin here; older promises count only while they are still open
/// @param counted when it was counted
/// @param first   the earliest date that counts; null where none does
public record PromisesPage(
        Instant from, Instant counted, @Nullable Instant first, Sum all, List<OfKind> kinds, List<Group> groups)
        implements Page {

    public record OfKind(Office.Kind kind, Sum sum) {}

    public record Group(String procedure, Text title, Text basis, List<Promise> promises) {

        public long counted() {
            return promises.stream().mapToLong(promise -> promise.sum().all()).sum();
        }
    }

    /// @param kinds the same by kind of office, those that had any
    public record Promise(TimeLimit limit, Sum sum, List<OfKind> kinds) {}

    /// “96 %”; of a few “7 of 8”.
    public String share(Sum sum, Reader reader) {
        return sum.percent().isPresent()
                ? reader.t("keeping.percent", sum.percent().getAsInt())
                : reader.t("keeping.of", number(sum.kept(), reader), number(sum.all(), reader));
    }

    /// What the share is made of, in words.
    public String told(Sum sum, Reader reader) {
        return reader.t(
                "keeping.told",
                number(sum.kept(), reader),
                number(sum.late(), reader),
                number(sum.owed(), reader),
                number(sum.moved(), reader));
    }

    public String number(long number, Reader reader) {
        return reader.words().number(number);
    }

    /// Of a hundred parts of a bar, not rounded away where there are any.
    public static long part(long some, long all) {
        return some == 0 ? 0 : Math.max(1, Math.round(100.0 * some / all));
    }
}
