package org.moothall.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Set;

/// What we read in a token that holds.
final class Claims {

    private Claims() {}

    /// The person's key; a telling address counts only where the provider has made sure whose it is.
    static String key(IDTokenClaimsSet claims, String name) throws ParseException {
        var key = claims.getStringClaim(name);
        if (key == null || key.isBlank()) throw new ParseException("it does not say “" + name + "” of the person");
        if (name.equals("email") && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")))
            throw new ParseException("it has not made sure of the person's email");
        return key;
    }

    static boolean strong(IDTokenClaimsSet claims, Set<String> second) {
        var context = claims.getACR();
        var methods = claims.getAMR();
        return context != null && second.contains(context.getValue())
                || methods != null && methods.stream().anyMatch(one -> second.contains(one.getValue()));
    }
}
