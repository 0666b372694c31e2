package org.moothall.rights;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.directory.Rights.Right;
import org.moothall.directory.Role;
import org.moothall.kernel.Text;
import org.moothall.web.Guard.Who;
import org.moothall.web.Reader;
import org.moothall.web.Reader.SignedIn;

/// A route as the server knows it.
///
/// @param onCase what is asked for on the case that it names, each on its own enough; empty where it names none
public record Route(String method, String path, Who guard, List<Right> onCase) {

    private static final Text NOBODY = new Text("", "");

    /// Whether a post of this role passes, on a case that is near enough; null asks for somebody who has not signed in.
    public boolean lets(@Nullable Role role) {
        return guard.lets(role == null ? null : signedIn(role))
                && (onCase.isEmpty() || onCase.stream().anyMatch(right -> has(right, role)));
    }

    private static boolean has(Right right, @Nullable Role role) {
        return right.ways().stream().anyMatch(way -> way.role() == role);
    }

    private static SignedIn signedIn(Role role) {
        return new SignedIn("", NOBODY, NOBODY, NOBODY, Set.of(role.name()));
    }

    /// What is asked for on the case, in words; empty where nothing is.
    public String onCase(Reader reader) {
        return String.join(
                " / ",
                onCase.stream()
                        .map(right -> reader.t("rights.right." + right.name()))
                        .toList());
    }
}
