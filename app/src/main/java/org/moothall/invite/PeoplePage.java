package org.moothall.invite;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Officer;
import org.moothall.web.Form;
import org.moothall.web.Page;
import org.moothall.web.Reader;

/// Everybody who holds a post, and how far each has come with signing in.
///
/// @param form what was searched for
public record PeoplePage(List<Row> everybody, Form form) implements Page {

    private static final int MOST = 50;

    /// @param signedIn when they signed in last; null for never
    /// @param owes whether their post asks for a second factor
    /// @param email where an invitation can be sent; null where nowhere
    public record Row(
            Officer officer,
            boolean account,
            @Nullable Instant signedIn,
            boolean factor,
            boolean owes,
            @Nullable String email,
            @Nullable Mailed mailed) {

        /// How far an invitation has come by e-mail; null where none was sent.
        public @Nullable String sent(Reader reader) {
            return mailed == null ? null : mailed.words(reader);
        }

        /// Whether name, key or office hold these words.
        boolean fits(String words) {
            var office = officer.office().name();
            var name = officer.name();
            return String.join(" ", name.en(), name.zh(), officer.person(), office.en(), office.zh())
                    .toLowerCase(Locale.ROOT)
                    .contains(words.toLowerCase(Locale.ROOT));
        }
    }

    /// The first whom the search fits; whoever is not among these is found by a narrower one.
    public List<Row> rows() {
        return fitting().limit(MOST).toList();
    }

    public long found() {
        return fitting().count();
    }

    private Stream<Row> fitting() {
        return everybody.stream().filter(row -> row.fits(form.value("who")));
    }

    public long without() {
        return everybody.stream().filter(row -> !row.account()).count();
    }
}
