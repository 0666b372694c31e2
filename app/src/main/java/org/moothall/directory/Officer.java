package org.moothall.directory;

import java.util.Set;
import org.moothall.kernel.Text;

/// The one who is signed in: a person in a post. Handlers take it as `@AuthenticationPrincipal Officer officer`.
public record Officer(String person, Text name, Office office, Text title, Set<Role> roles)
        implements org.moothall.web.Readers.Signed {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public org.moothall.web.Reader.SignedIn signedIn() {
        return new org.moothall.web.Reader.SignedIn(
                person,
                name,
                office.name(),
                title,
                roles.stream().map(Enum::name).collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }
}
