package org.moothall.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/// One way to the provider and back.
///
/// @param next where to go afterwards, or empty
record Attempt(State state, Nonce nonce, CodeVerifier verifier, String next) {}
