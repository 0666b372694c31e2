package org.moothall.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the components in `jte/web/` draw. Words in them are already in the reader's language.
public sealed interface Part {

    /// A deadline's mark: shape first, then colour; the words beside it say the same.
    enum Mark {
        LATE("late", "late"),
        TODAY("today", "due"),
        SOON("soon", ""),
        FINE("fine", ""),
        PAUSED("pause", "rest"),
        KEPT("done", "ok"),
        OPEN("open", "due");

        private final String icon;
        private final String tone;

        Mark(String icon, String tone) {
            this.icon = "c-" + icon;
            this.tone = tone;
        }

        public String icon() {
            return icon;
        }

        /// The colour's name in class names (`late`, `due`, `rest`, `ok`), or nothing.
        public String tone() {
            return tone;
        }
    }

    /// What is left, what is due when, and how much of the time is used (0 to 100, or -1 where no bar is
    /// drawn).
    record Clock(Mark mark, String left, String what, int used) implements Part {}

    /// One line of a choice: radios, checkboxes, select.
    record Choice(String value, String label, @Nullable String hint) implements Part {
        public Choice(String value, String label) {
            this(value, label, null);
        }
    }

    /// Lines of a select that belong together, under a name.
    record Choices(String name, List<Choice> lines) implements Part {}

    /// One promise to a resident: what, until when, and how it stands.
    record Promise(Mark mark, String what, String until, String result) implements Part {}

    /// One thing that happened, or is next.
    record Happening(
            Weight weight,
            String title,
            @Nullable String by,
            @Nullable Instant at,
            String when,
            @Nullable String text,
            List<File> files,
            @Nullable Boolean residentSees)
            implements Part {

        private static final int LONG = 600, BEGINNING = 160;

        /// Of a long text its first words, the rest being for who opens it; empty where it is short enough to stand
        /// whole.
        public String beginning() {
            return text == null || text.length() <= LONG
                    ? ""
                    : text.substring(0, text.offsetByCodePoints(0, BEGINNING)).replace('\n', ' ') + "…";
        }

        /// How it stands out on the rail.
        public enum Weight {
            NEXT,
            TURNING_POINT,
            ORDINARY
        }
    }

    /// One question and its answer in a summary; `change` is where to change it.
    record Line(String label, String value, @Nullable String change) implements Part {}

    /// One number that is a filter.
    record Count(Mark mark, long number, String words, String href, boolean on) implements Part {}

    /// A link with its words; `on` where it is the one being shown.
    record Link(String words, String href, boolean on) implements Part {}

    /// A photo or a document; `href` is null for one that is sealed to the reader, `small` is where a picture's small
    /// copy
    /// is, null for a document; `unscanned` where no scanner has looked at it.
    record File(
            String name, @Nullable String href, @Nullable String small, boolean unscanned) implements Part {

        public File(String name, String href, @Nullable String small) {
            this(name, href, small, false);
        }
    }

    /// One reason for an answer of the machine, with the icon before it.
    record Reason(
            String icon, String word, String text, @Nullable String more) implements Part {}

    /// An office that was looked at and not chosen.
    record Other(String office, String why) implements Part {}

    /// The map of a place picker. Its picture is shown pixel for pixel, so that a press without script tells
    /// the spot.
    ///
    /// @param picture the address of the picture (a data URI: no coordinate ever stands in an address)
    /// @param view    what the picture shows, as the page's maker wants it back in the field `view`
    /// @param data    addresses of the live map's GeoJSON, kept apart by spaces
    record Ground(
            String picture,
            int width,
            int height,
            String view,
            double longitude,
            double latitude,
            double metresPerPixel,
            String data)
            implements Part {}

    /// The place that has been chosen: in words, where it lies, and who usually looks after it.
    record Chosen(String words, String area, @Nullable String office) implements Part {}

    /// A place that a search found; chosen by its key.
    record Found(String key, String name, String where) implements Part {}

    /// A numbered report near a place.
    record Near(
            int number,
            String title,
            String href,
            String meta,
            @Nullable String state,
            double longitude,
            double latitude)
            implements Part {}

    /// Pages of a long list by their first key: where the next and the previous begin.
    record Paging(
            String showing,
            @Nullable String previous,
            @Nullable String next) implements Part {}

    /// What is on in a filter, each with the address without it.
    record Filters(List<Link> on, String clear) implements Part {}
}
