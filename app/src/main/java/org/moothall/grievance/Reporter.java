package org.moothall.grievance;

/// Who reported, as far as they said; blank where they did not. Kept from public view always, and from pages of staff
/// unless opened with a reason.
///
/// @param behalf for whom, where somebody helps somebody else
public record Reporter(String name, String phone, String email, String behalf) {

    public static final Reporter ANONYMOUS = new Reporter("", "", "", "");
}
