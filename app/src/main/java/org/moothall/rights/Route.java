package org.moothall.rights;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Deed;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.kernel.Text;
import org.moothall.web.Guard.Who;
import org.moothall.web.Reader;
import org.moothall.web.Reader.SignedIn;

/// A route as the server knows it.
///
/// @param deeds  what is done there, one of several; empty where everybody does it who passes the guard
/// @param onCase whether it names a case
public record Route(String method, String path, Who guard, List<Deed> deeds, boolean onCase) {

    private static final Text NOBODY = new Text("", "");

    /// Whether a post of this role passes, on a case that is near enough; null asks for somebody who has not signed in.
    public boolean lets(@Nullable Role role) {
        return guard.lets(role == null ? null : signedIn(role))
                && (!onCase || role != null && deeds.stream().anyMatch(deed -> deed.lets(role)));
    }

    private static SignedIn signedIn(Role role) {
        return new SignedIn("", NOBODY, NOBODY, NOBODY, Set.of(role.name()));
    }

    /// The rights on the case that it names, of which one is enough.
    List<Right> asks() {
        return onCase
                ? deeds.stream()
                        .flatMap(deed -> deed.asks().stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    /// What is done there, in words; empty where nothing is said of it.
    public String deeds(Reader reader) {
        return String.join(
                " / ",
                deeds.stream()
                        .map(deed -> reader.t("rights.deed." + deed.name()))
                        .toList());
    }
}
