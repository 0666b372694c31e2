package org.moothall.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A machine at a post that shows codes.
///
/// @param room     where it stands, as whoever made its key wrote
/// @param pairedAt when the key was typed there; null while it waits for that
/// @param used     the last step whose code somebody used
public record Screen(
        UUID id,
        String desk,
        String room,
        Instant madeAt,
        @Nullable Instant pairedAt,
        long used) {}
