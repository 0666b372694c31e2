package org.moothall.identity;

/// Who somebody is, as far as they said; blank where they did not. No text of it names anybody, so no log does.
///
/// @param behalf for whom, where somebody helps somebody else
public record Identity(String name, String phone, String email, String behalf) {

    public static final Identity UNKNOWN = new Identity("", "", "", "");

    public boolean unknown() {
        return equals(UNKNOWN);
    }

    @Override
    public String toString() {
        return unknown() ? "Identity[unknown]" : "Identity[sealed]";
    }
}
