package org.moothall.suggest;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// How good suggestions are: as tried when they were learned, and as people took them since.
///
/// @param learnedAt null where nothing was learned yet
/// @param until     when the latest report came that was learned from; null where there was none
/// @param since     from when on what people took is counted
public record SuggestionsPage(
        @Nullable Instant learnedAt, int reports, @Nullable Instant until, List<Row> rows, Row all, Instant since)
        implements Page {

    private static final int ENOUGH = 20;

    /// Of one kind, or of all.
    ///
    /// @param reports         held back when the model was tried; `first` and `amongThree` of them were guessed
    /// @param suggested       how often the trial suggested the kind; `suggestedRight` of them rightly
    /// @param shown           how often people were shown it; `taken` how often they chose it
    public record Row(
            Text kind,
            long reports,
            long first,
            long amongThree,
            long suggested,
            long suggestedRight,
            long shown,
            long taken) {

        /// As a sheet has it; all kinds together have no name of their own.
        List<Object> cells(Reader reader) {
            var name = reader.t(kind);
            return List.of(
                    name.isEmpty() ? reader.t("suggest.all") : name,
                    reports,
                    first,
                    amongThree,
                    suggested,
                    suggestedRight,
                    shown,
                    taken);
        }

        Row and(Row other) {
            return new Row(
                    kind,
                    reports + other.reports,
                    first + other.first,
                    amongThree + other.amongThree,
                    suggested + other.suggested,
                    suggestedRight + other.suggestedRight,
                    shown + other.shown,
                    taken + other.taken);
        }
    }

    /// All kinds together, then each.
    List<Row> lines() {
        return Stream.concat(Stream.of(all), rows.stream()).toList();
    }

    /// “17 of 23”, from twenty on “84 %, 210 of 250”.
    public String share(long part, long whole, Reader reader) {
        if (whole == 0) return reader.t("suggest.none");
        var words = reader.words();
        return whole < ENOUGH
                ? reader.t("suggest.of", words.number(part), words.number(whole))
                : reader.t("suggest.share", part * 100 / whole, words.number(part), words.number(whole));
    }
}
