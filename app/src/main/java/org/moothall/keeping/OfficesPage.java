package org.moothall.keeping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.keeping.Tally.Sum;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// How each office kept its promises in the last whole quarter, by branch of the matter tree.
///
/// @param until    the first moment that no more belongs to it
/// @param all      null where it is hidden, as in all others
/// @param branches of all offices together
public record OfficesPage(
        Instant from, Instant until, @Nullable Sum all, List<Of> branches, List<OfOffice> offices) implements Page {

    /// Of one branch.
    public record Of(Text name, @Nullable Sum sum) {

        boolean any() {
            return sum == null || sum.all() > 0;
        }
    }

    public record OfOffice(Text name, @Nullable Sum sum, List<Of> branches) {

        boolean any() {
            return !branches.isEmpty();
        }
    }

    /// “96 % of 210”, “7 of 8”, or that it is not shown.
    public static String share(@Nullable Sum sum, Reader reader) {
        var share = PromisesPage.share(sum, reader);
        return sum == null || sum.percent().isEmpty()
                ? share
                : reader.t("keeping.share-of", share, PromisesPage.number(sum.all(), reader));
    }

    /// The last day of the quarter.
    public String last(Reader reader) {
        return reader.words().date(until.minusSeconds(1));
    }
}
