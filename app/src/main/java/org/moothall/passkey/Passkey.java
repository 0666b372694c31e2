package org.moothall.passkey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A key of a device, as its owner sees it. `id` is the credential's own, base64url.
public record Passkey(
        String id,
        String person,
        String name,
        Instant since,
        @Nullable Instant usedAt) {}
