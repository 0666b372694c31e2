package org.moothall.grievance;

import java.util.regex.Pattern;
import org.moothall.identity.Identity;

/// Who reported, as far as they said; blank where they did not. Kept from public view always, and from pages of staff
/// unless opened with a reason.
///
/// @param behalf   for whom, where somebody helps somebody else
/// @param callBack whether they asked to be called, once it is answered, and to be heard whether that solves it
public record Reporter(String name, String phone, String email, String behalf, boolean callBack) {

    /// No longer than this is any of it.
    public static final int LONGEST = 120;

    public static final Pattern PHONE = Pattern.compile("[+()0-9 .-]{3,30}");
    /// Something, an at sign, names with dots between them; no part is looked at twice.
    public static final Pattern EMAIL = Pattern.compile("[^@\\s]++@[^@\\s.]++(?:\\.[^@\\s.]++)++");

    public static Reporter of(Identity who) {
        return new Reporter(who.name(), who.phone(), who.email(), who.behalf());
    }

    /// Whether they left a name or an address.
    boolean named() {
        return !(name + phone + email).isEmpty();
    }

    /// What is sealed of it.
    Identity identity() {
        return new Identity(name, phone, email, behalf);
    }

    /// No log names anybody by mistake.
    @Override
    public String toString() {
        return "Reporter[" + identity() + "]";
    }

    public Reporter(String name, String phone, String email, String behalf) {
        this(name, phone, email, behalf, false);
    }

    public Reporter withoutBehalf() {
        return new Reporter(name, phone, email, "", callBack);
    }

    /// Several people with one matter. They petition together by right; nothing marks them or lists them elsewhere.
    ///
    /// @param name   what they call their matter
    /// @param people how many they are
    /// @param others the representatives besides the one who files
    public record Group(String name, int people, java.util.List<Reporter> others) {}

    public static final Reporter ANONYMOUS = new Reporter("", "", "", "");
}
