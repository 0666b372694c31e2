package org.moothall.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.keys.Token;
import org.moothall.session.AccountLines;
import org.moothall.session.AccountLines.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to passkeys. Which maker's device it is, nobody is asked; that it made sure of its owner is required.
@Service
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final List<PublicKeyCredentialParameters> KINDS = List.of(
            kind(COSEAlgorithmIdentifier.ES256),
            kind(COSEAlgorithmIdentifier.EdDSA),
            kind(COSEAlgorithmIdentifier.RS256));

    private final PasskeyStore store;
    private final Challenges challenges;
    private final AccountLines lines;
    private final Clock clock;
    private final ObjectConverter json = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(json);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(json);

    Passkeys(PasskeyStore store, Challenges challenges, AccountLines lines, Clock clock) {
        this.store = store;
        this.challenges = challenges;
        this.lines = lines;
        this.clock = clock;
    }

    private static PublicKeyCredentialParameters kind(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    List<Passkey> of(String person) {
        return store.of(person);
    }

    public boolean has(String person) {
        return !store.of(person).isEmpty();
    }

    /// Everybody who has one.
    public Set<String> having() {
        return Set.copyOf(store.having());
    }

    @Transactional
    boolean drop(String person, String id) {
        var dropped = store.drop(person, id);
        if (dropped) lines.note(person, What.PASSKEY_DROPPED);
        return dropped;
    }

    public void dropAll(Collection<String> people) {
        store.dropAll(people.toArray(String[]::new));
    }

    /// Keeps the key that a device has just made; false where its answer is not what was asked for.
    ///
    /// @param answer the credential as the browser writes it in JSON
    @Transactional
    boolean register(String person, String name, String answer, Host host) {
        var added = sound(() -> manager.parseRegistrationResponseJSON(answer))
                .filter(data -> challenges.take(challenge(data.getCollectedClientData())))
                .flatMap(data -> sound(() -> manager.verify(
                        data,
                        new RegistrationParameters(
                                host.server(challenge(data.getCollectedClientData())), KINDS, true, true))))
                .filter(data -> store.add(row(person, name, data)))
                .isPresent();
        if (added) lines.note(person, What.PASSKEY_ADDED);
        return added;
    }

    private PasskeyStore.Row row(String person, String name, RegistrationData data) {
        var made = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(made.getAttestedCredentialData());
        return new PasskeyStore.Row(
                Token.of(key.getCredentialId()),
                person,
                name,
                keys.convert(key),
                made.getSignCount(),
                made.isFlagBE(),
                made.isFlagBS(),
                clock.instant());
    }

    /// Whose device answered; empty where nobody's did as it should.
    Optional<String> person(String answer, Host host) {
        var data = sound(() -> manager.parseAuthenticationResponseJSON(answer))
                .filter(one -> challenges.take(challenge(one.getCollectedClientData())));
        if (data.isEmpty()) return Optional.empty();
        return store.find(id(data.get()))
                .filter(key -> sound(() -> manager.verify(data.get(), expected(data.get(), key, host)))
                        .map(AuthenticationData::getAuthenticatorData)
                        .filter(proof -> store.used(key.id(), proof.getSignCount(), proof.isFlagBS(), clock.instant()))
                        .isPresent())
                .map(PasskeyStore.Key::person);
    }

    private AuthenticationParameters expected(AuthenticationData data, PasskeyStore.Key key, Host host) {
        return new AuthenticationParameters(
                host.server(challenge(data.getCollectedClientData())), kept(key), null, true, true);
    }

    @SuppressWarnings("NullAway") // the library marks the array as if each of its bytes could be missing
    private static String id(AuthenticationData data) {
        return data.getCredentialId() == null ? "" : Token.of(data.getCredentialId());
    }

    private static byte[] challenge(@Nullable CollectedClientData client) {
        return client == null ? new byte[0] : client.getChallenge().getValue();
    }

    /// Empty where the library finds anything wrong, by whatever it throws at what a stranger sends.
    private static <T> Optional<T> sound(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (RuntimeException e) {
            LOG.debug("a passkey was refused: {}", e.toString());
            return Optional.empty();
        }
    }

    private CredentialRecordImpl kept(PasskeyStore.Key key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.backupEligible(),
                key.backedUp(),
                key.counter(),
                keys.convert(key.publicKey()),
                null,
                null,
                null,
                null);
    }
}
