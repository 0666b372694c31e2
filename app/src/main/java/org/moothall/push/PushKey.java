package org.moothall.push;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Component;

/// By which push services know this installation (VAPID). It comes out of the installation's keys, so it is the same on
/// every node and for ever, and is kept nowhere: with another one every browser would have to say yes anew.
@Component
public class PushKey {

    private static final Duration VALID = Duration.ofHours(12);

    private final ECKey key;
    private final String published;

    PushKey(Keys keys) {
        var curve = ECNamedCurveTable.getParameterSpec("secp256r1");
        var secret = new BigInteger(1, keys.mark("push", new byte[0]))
                .mod(curve.getN().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        var point = curve.getG().multiply(secret).normalize();
        this.key = new ECKey.Builder(
                        Curve.P_256,
                        Base64URL.encode(point.getAffineXCoord().getEncoded()),
                        Base64URL.encode(point.getAffineYCoord().getEncoded()))
                .d(ECKey.encodeCoordinate(256, secret))
                .build();
        this.published = Base64URL.encode(point.getEncoded(false)).toString();
    }

    /// As a browser wants it: an uncompressed point in base64url.
    public String published() {
        return published;
    }

    /// What stands in `Authorization`.
    String authorization(URI endpoint, String contact, Instant at) {
        var audience = endpoint.getScheme() + "://" + endpoint.getRawAuthority();
        var claims = new JWTClaimsSet.Builder()
                .audience(audience)
                .expirationTime(Date.from(at.plus(VALID)))
                .subject(contact)
                .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
            token.sign(new ECDSASigner(key));
            return "vapid t=" + token.serialize() + ", k=" + published;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
