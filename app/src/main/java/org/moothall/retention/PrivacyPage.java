package org.moothall.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// What is kept of people and how long, in plain words, as the city's rules say.
/// @param drafts days that an unsent report is kept
public record PrivacyPage(List<Line> lines, int drafts) implements Page {

    private static final int YEAR = 365, MONTH = 30;

    /// @param kinds names of the branches that the rule is for; empty where it is for everything else
    /// @param words null where the rule is for no sealed kinds
    public record Line(
            List<Text> kinds, int identity, @Nullable Integer words, Text why) {

        public String kinds(Reader reader) {
            return kinds.isEmpty()
                    ? reader.t("retention.everything-else")
                    : String.join(
                            reader.t("retention.comma"),
                            kinds.stream().map(reader::t).toList());
        }
    }

    /// “2 years”, “90 days”.
    public static String length(int days, Reader reader) {
        if (days % YEAR == 0) return reader.t("retention.years", days / YEAR);
        return days % MONTH == 0 ? reader.t("retention.months", days / MONTH) : reader.t("retention.days", days);
    }
}
