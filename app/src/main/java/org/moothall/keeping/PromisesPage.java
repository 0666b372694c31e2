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
/// @param all     null where even that is hidden
/// @param first   the earliest date that counts; null where none does
public record PromisesPage(
        Instant from,
        Instant counted,
        @Nullable Instant first,
        @Nullable Sum all,
        List<OfKind> kinds,
        List<Group> groups)
        implements Page {

    /// @param sum null where it is hidden
    public record OfKind(Office.Kind kind, @Nullable Sum sum) {

        boolean any() {
            return sum == null || sum.all() > 0;
        }
    }

    public record Group(String procedure, Text title, Text basis, List<Promise> promises) {

        public long counted() {
            return promises.stream()
                    .map(Promise::sum)
                    .mapToLong(sum -> sum == null ? 0 : sum.all())
                    .sum();
        }
    }

    /// @param sum   null where it is hidden
    /// @param kinds the same by kind of office, those that had any
    public record Promise(TimeLimit limit, @Nullable Sum sum, List<OfKind> kinds) {}

    /// “96 %”; of a few “7 of 8”.
    public static String share(@Nullable Sum sum, Reader reader) {
        if (sum == null) return reader.t("keeping.hidden");
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

    public static String number(long number, Reader reader) {
        return reader.words().number(number);
    }

    /// Of a hundred parts of a bar, not rounded away where there are any.
    public static long part(long some, long all) {
        return some == 0 ? 0 : Math.max(1, Math.round(100.0 * some / all));
    }
}
