package org.moothall.passkey;

import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.servlet.http.HttpServletRequest;

/// The address under which the browser sees us: a passkey holds for that host alone, which is why nobody can be led
/// astray with one.
record Host(String name, String origin) {

    static Host of(HttpServletRequest request) {
        var usual = request.isSecure() ? 443 : 80;
        var port = request.getServerPort() == usual ? "" : ":" + request.getServerPort();
        return new Host(request.getServerName(), request.getScheme() + "://" + request.getServerName() + port);
    }

    ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(origin))
                .rpId(name)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
