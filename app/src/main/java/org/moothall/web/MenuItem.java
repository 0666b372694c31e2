package org.moothall.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One entry of the menu. Modules offer theirs as beans; a page names the one that is active by its text key.
/// `count` is the number beside it for the one signed in, or null where there is none to show; what stands there only
/// `whileAny` is left out at zero and where there is no number: the list of all pages at the foot has it all the same.
public record MenuItem(
        Side side,
        int order,
        String key,
        String href,
        Guard.Who who,
        Function<Reader.SignedIn, @Nullable Integer> count,
        boolean whileAny) {

    /// Whose menu it stands in.
    public enum Side {
        RESIDENT,
        STAFF
    }

    public static MenuItem forResidents(int order, String key, String href) {
        return new MenuItem(Side.RESIDENT, order, key, href, Guard.Who.EVERYBODY, person -> null, false);
    }

    public static MenuItem forStaff(int order, String key, String href, Guard.Who who) {
        return new MenuItem(Side.STAFF, order, key, href, who, person -> null, false);
    }

    public MenuItem counting(Function<Reader.SignedIn, @Nullable Integer> number) {
        return new MenuItem(side, order, key, href, who, number, whileAny);
    }

    public MenuItem onlyWhileAny() {
        return new MenuItem(side, order, key, href, who, count, true);
    }
}
