package org.moothall.news;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.kernel.Text;

/// One thing that one person is told.
///
/// @param about the same is told once; it names whom it is for
/// @param path  of the page that shows it
/// @param desk  key of the duty desk whose roster it is about; blank for what concerns nobody else
public record Item(UUID id, String about, String person, String en, String zh, String path, String desk, Instant at) {

    public Text words() {
        return new Text(en, zh);
    }

    /// To be told.
    ///
    /// @param before when it is too late; null for what can wait for the end of somebody's quiet time
    public record Tell(
            String about,
            String person,
            Text words,
            String path,
            String desk,
            @Nullable Instant before,
            Instant at) {}
}
