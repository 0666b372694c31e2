package org.moothall.morning;

import java.util.List;
import org.moothall.onduty.PostNow;
import org.moothall.roster.Desk;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// All desks at this moment.
public record NowPage(List<At> desks) implements Page {

    /// @param open how many slots of the next days nobody fills
    public record At(Desk desk, List<PostNow> posts, int open) {

        public String roster() {
            return "/roster?desk=" + desk.key();
        }

        public String handover() {
            return "/duty/handover?desk=" + desk.key();
        }

        public String opens(Reader reader) {
            return reader.t("morning.opens", open, MorningWords.AHEAD);
        }
    }

    /// Posts at which nobody is who should be.
    public long lacking() {
        return desks.stream()
                .flatMap(at -> at.posts().stream())
                .filter(PostNow::lacks)
                .count();
    }
}
