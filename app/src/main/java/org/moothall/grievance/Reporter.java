package org.moothall.grievance;

/// Who reported, as far as they said; blank where they did not. Kept from public view always, and from pages of staff
/// unless opened with a reason.
///
/// @param behalf   for whom, where somebody helps somebody else
/// @param callBack whether they asked to be called, once it is answered, and to be heard whether that solves it
public record Reporter(String name, String phone, String email, String behalf, boolean callBack) {

    public Reporter(String name, String phone, String email, String behalf) {
        this(name, phone, email, behalf, false);
    }

    public Reporter withoutBehalf() {
        return new Reporter(name, phone, email, "", callBack);
    }

    public static final Reporter ANONYMOUS = new Reporter("", "", "", "");
}
