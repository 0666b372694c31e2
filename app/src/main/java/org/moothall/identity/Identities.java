package org.moothall.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.moothall.keys.DataKey;
import org.moothall.keys.Keys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The one door to sealed identities. `grievance` seals, `seal` opens; a test holds that nobody else does either.
@Service
public class Identities {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Sealed texts are as long as the next multiple, so that their length tells nothing of a name's.
    private static final int BLOCK = 64;

    private final IdentityStore store;
    private final Keys keys;

    Identities(IdentityStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /// @param id what it will be found by; never sealed before
    public record Entry(UUID id, Identity who) {}

    /// Seals many, in the caller's transaction or parcel. Whoever said nothing costs nothing.
    public void seal(List<Entry> people) {
        var known = people.stream().filter(one -> !one.who().unknown()).toList();
        if (!known.isEmpty()) store.add(known.stream().map(this::sealed).toList());
    }

    private IdentityStore.Sealed sealed(Entry one) {
        var who = one.who();
        var key = keys.fresh(IdentityStore.KEYS.context(one.id()));
        var phone = Contact.phone(who.phone()).map(text -> mark("telephone", text));
        var email = Contact.email(who.email()).map(text -> mark("email", text));
        return new IdentityStore.Sealed(
                one.id(), key.wrapped(), key.seal(padded(who)), phone.orElse(null), email.orElse(null));
    }

    /// Opens one, in the caller's transaction, in which the reading is already written down; empty where nothing was
    /// said, and once it is erased.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Identity> open(UUID id) {
        return store.find(id).map(kept -> JSON.readValue(key(id, kept).unseal(kept.content()), Identity.class));
    }

    /// A paper with their name in it, sealed with their own key: erased with them. Empty where nothing was said, and
    /// once it is erased.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<byte[]> sealPaper(UUID id, byte[] paper) {
        return store.find(id).map(kept -> key(id, kept).seal(paper));
    }

    /// Opens such a paper, under the same conditions as the identity itself.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<byte[]> openPaper(UUID id, byte[] sealed) {
        return store.find(id).map(kept -> key(id, kept).unseal(sealed));
    }

    private DataKey key(UUID id, IdentityStore.Kept kept) {
        return keys.open(kept.wrapped(), IdentityStore.KEYS.context(id));
    }

    /// Whom a telephone belongs to, however it is written; nothing is opened.
    @Transactional
    public List<UUID> withTelephone(String phone) {
        return Contact.phone(phone)
                .map(text -> store.withPhone(mark("telephone", text)))
                .orElse(List.of());
    }

    @Transactional
    public List<UUID> withEmail(String email) {
        return Contact.email(email)
                .map(text -> store.withEmail(mark("email", text)))
                .orElse(List.of());
    }

    /// How many different people these are, as far as their telephones or addresses tell; nothing is opened, and none
    /// of
    /// them is said. Whoever left neither is one by themselves.
    @Transactional(propagation = Propagation.MANDATORY)
    public int different(List<UUID> ids) {
        return (int) ids.stream()
                .map(id -> store.mark(id).orElse(id.toString()))
                .distinct()
                .count();
    }

    /// Shreds the key and what it sealed: no copy of the database can be read any more with this one's help.
    @Transactional
    public void erase(UUID id) {
        store.erase(id);
    }

    private byte[] mark(String purpose, String text) {
        return keys.mark(purpose, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] padded(Identity who) {
        var json = JSON.writeValueAsBytes(who);
        var padded = java.util.Arrays.copyOf(json, (json.length + BLOCK - 1) / BLOCK * BLOCK);
        java.util.Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }
}
